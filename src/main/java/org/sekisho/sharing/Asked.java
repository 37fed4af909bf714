package org.sekisho.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.sharing.advice.Facts;
import org.sekisho.sharing.advice.Facts.Party;
import org.sekisho.sharing.advice.Row;

/**
 * Whom a question is about, and which day; refused where that makes no sense.
 *
 * @param administration the id of the country that asks
 * @param with the id of whom it asks about
 * @param on the day
 * @param ids the records that are asked about, if any
 */
record Asked(String administration, String with, LocalDate on, List<String> ids) {

	static final String IDS = "ids";

	static final String WITH = "with";

	static final String ON = "on";

	private static final Set<String> KINDS = Set.of("Country", "Organisation", "Agency");

	private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

	static Asked of(SharingSettings settings, Map<String, @Nullable Object> arguments) {
		LocalDate on = (LocalDate) Objects.requireNonNull(arguments.get(ON));
		if (on.isBefore(FIRST) || on.isAfter(LAST)) {
			throw new InvalidQuestion("on: " + on + " is not between " + FIRST + " and " + LAST
					+ ". Write the day on which something is to be exchanged");
		}
		List<String> ids = (arguments.get(IDS) instanceof List<?> given) ? given.stream().map(String::valueOf).toList()
				: List.of();
		return new Asked(settings.administration(), String.valueOf(arguments.get(WITH)), on, ids);
	}

	Facts facts(Map<String, @Nullable Object> row) {
		if (Row.of(row.get(Facts.ADMINISTRATION)).get("id") == null) {
			throw new InvalidQuestion("sharing: there is no country '" + this.administration
					+ "', for which the server is to answer. Set sekisho.sharing.administration to the id of a country,"
					+ " such as country:JP");
		}
		Row them = Row.of(row.get(Facts.WITH));
		if (them.get("id") == null) {
			throw new InvalidQuestion("with: there is no entity '" + this.with + "'. Find its id with search");
		}
		if (!KINDS.contains(them.text("kind"))) {
			throw new InvalidQuestion("with: '" + this.with + "' is of the kind " + them.text("kind")
					+ ". Give a country, an organisation or an authority of another country");
		}
		Facts facts = Facts.of(this.on, row);
		check(facts, them.text("kind"));
		return facts;
	}

	private void check(Facts facts, String kind) {
		Party country = facts.country();
		if (country == null && kind.equals("Agency")) {
			throw new InvalidQuestion("with: of '" + this.with + "' no country is recorded. Give its country instead");
		}
		if (country != null && country.id().equals(facts.administration().id())) {
			throw new InvalidQuestion("with: '" + this.with + "' is on our own side, since we are "
					+ facts.administration().name() + ". Give another country, or an organisation");
		}
	}

}
