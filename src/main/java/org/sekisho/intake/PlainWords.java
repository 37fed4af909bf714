package org.sekisho.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.knowledge.Countries;
import org.sekisho.mapping.Finding;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.SeizureReport.Coded;
import org.sekisho.mapping.SeizureReport.Mention;
import org.sekisho.mapping.Tie;
import org.sekisho.profiles.Columns;
import org.sekisho.profiles.Field;

/** Says in plain words what was understood of a row. */
final class PlainWords {

	private final Columns columns;

	private final Function<String, Countries.Resolution> countries;

	/**
	 * Prepares for a file.
	 * @param columns which of its columns fill which fields
	 * @param countries countries by wording
	 */
	PlainWords(Columns columns, Function<String, Countries.Resolution> countries) {
		this.columns = columns;
		this.countries = countries;
	}

	/** Sentences about what was found in a row. */
	String of(List<String> cells, Finding finding) {
		return switch (finding) {
			case SeizureReport seizure -> of(cells, seizure);
			case Tie tie -> of(tie);
		};
	}

	private static String of(Tie tie) {
		String weight = (tie.weight() != null) ? ", weight " + tie.weight() : "";
		String time = period(tie.validFrom(), tie.validTo());
		String network = tie.network().name().isEmpty() ? "a network that is to be named" : tie.network().name();
		return "%s %s %s%s%s, in %s.".formatted(words(tie.source()), words(tie.type()), words(tie.target()), weight,
				time, network);
	}

	private static String words(Tie.Party party) {
		String key = code(party.id());
		boolean numbered = party.identified() && !party.name().endsWith(key);
		return party.kind() + " " + party.name() + (numbered ? " (" + key + ")" : "");
	}

	private static String period(@Nullable String from, @Nullable String to) {
		return ((from != null) ? ", from " + from : "") + ((to != null) ? ", until " + to : "");
	}

	private String of(List<String> cells, SeizureReport seizure) {
		List<String> sentences = new ArrayList<>();
		sentences.add(goods(seizure) + ", seized in " + where(seizure) + " on " + seizure.seizedOn());
		String reference = seizure.filing().caseReference();
		if (reference != null) {
			sentences.add("Case " + reference + " of " + reporter(cells, seizure));
		}
		route(seizure, sentences);
		sentences.add("Transport: " + words(seizure.conveyance().transport().name()));
		seizure.involved().forEach(involved -> sentences.add(involvedIn(involved)));
		add(sentences, "Place", seizure.method().location());
		add(sentences, "Concealment", seizure.method().concealment());
		if (!seizure.method().detection().isEmpty()) {
			sentences.add("Detection: "
					+ seizure.method().detection().stream().map(PlainWords::words).collect(Collectors.joining(", ")));
		}
		add(sentences, "Outcome", seizure.outcome());
		return String.join(". ", sentences) + ".";
	}

	private static String involvedIn(SeizureReport.Involved involved) {
		String sentence = words(involved.type()) + " " + words(involved.party());
		return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
	}

	/** As it stands in the file: the finding has it only as it stands in ids. */
	private String reporter(List<String> cells, SeizureReport seizure) {
		String wording = this.columns.text(cells, Field.REPORTER, 0);
		return (wording != null) ? country(wording).orElse(wording) : seizure.filing().reporter();
	}

	private Optional<String> country(String wording) {
		return (this.countries.apply(wording) instanceof Countries.Known known)
				? Optional.of(named(known.id(), known.name())) : Optional.empty();
	}

	private static String named(String id, String name) {
		return name + " (" + code(id) + ")";
	}

	private static String named(SeizureReport.Country country) {
		return named(country.id(), country.name());
	}

	private static String code(String id) {
		return id.substring(id.indexOf(':') + 1);
	}

	private static String goods(SeizureReport seizure) {
		return seizure.goods().stream().map(SeizureReport.Goods::label).collect(Collectors.joining("; "));
	}

	private static String where(SeizureReport seizure) {
		SeizureReport.Place place = seizure.place();
		if (place == null) {
			return named(seizure.country());
		}
		return Stream.of(place.name(), place.division(), named(seizure.country()))
			.filter((part) -> part != null)
			.collect(Collectors.joining(", "));
	}

	private void route(SeizureReport seizure, List<String> sentences) {
		SeizureReport.Route route = seizure.route();
		add(sentences, "Produced in", route.origin());
		add(sentences, "From", route.departure());
		if (!route.transits().isEmpty()) {
			sentences
				.add("Through " + route.transits().stream().map(PlainWords::named).collect(Collectors.joining(", ")));
		}
		add(sentences, "To", route.destination());
	}

	private void add(List<String> sentences, String what, Mention country) {
		String id = country.id();
		if (id != null) {
			sentences.add(what + " " + country(code(id)).orElse(code(id)));
		}
		else if (country.reported() != null) {
			sentences.add(what + " '" + country.reported() + "'");
		}
	}

	private static void add(List<String> sentences, String what, Coded coded) {
		String code = coded.code();
		if (code != null || coded.reported() != null) {
			sentences.add(what + ": " + ((code != null) ? words(code) : "'" + coded.reported() + "'"));
		}
	}

	private static String words(String code) {
		return code.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
