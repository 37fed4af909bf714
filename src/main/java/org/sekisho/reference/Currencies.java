package org.sekisho.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The codes of ISO 4217 with their names in three languages, as Java knows them, and the
 * days on which former ones were withdrawn, as our file does.
 */
final class Currencies {

	private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.of("es"));

	/** Bonds, metals, tests: what ISO 4217 numbers but nobody seizes or pays with. */
	private static final Set<String> NO_MONEY = Set.of("AYM", "BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "USS",
			"UYI", "XAD", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XFO", "XFU", "XPD", "XPT", "XSU", "XTS",
			"XUA", "XXX");

	private Currencies() {
	}

	static CodeList list() {
		ReferenceFile file = ReferenceFile.shipped("currencies.yml");
		Map<String, ReferenceFile> former = file.part("withdrawn").parts();
		Map<String, ReferenceFile> wordings = file.part("wordings").parts();
		CodeList list = new CodeList("currency");
		Currency.getAvailableCurrencies()
			.stream()
			.filter(currency -> !NO_MONEY.contains(currency.getCurrencyCode()))
			.sorted(Comparator.comparing((Currency currency) -> former.containsKey(currency.getCurrencyCode()))
				.thenComparing(Currency::getCurrencyCode))
			.forEach(currency -> list.add(code(currency, former.get(currency.getCurrencyCode())),
					wordings(currency, wordings.get(currency.getCurrencyCode()))));
		return list;
	}

	private static Code code(Currency currency, @Nullable ReferenceFile withdrawn) {
		LocalDate last = (withdrawn != null) ? LocalDate.parse(withdrawn.text()) : null;
		return new Code(currency.getCurrencyCode(), currency.getDisplayName(Locale.ENGLISH), null, last);
	}

	private static List<String> wordings(Currency currency, @Nullable ReferenceFile ours) {
		return Stream
			.concat(LANGUAGES.stream().map(currency::getDisplayName),
					(ours != null) ? ours.texts().stream() : Stream.of())
			.toList();
	}

}
