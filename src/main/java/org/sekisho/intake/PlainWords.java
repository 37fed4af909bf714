package org.sekisho.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.mapping.Finding;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.SeizureReport.Coded;
import org.sekisho.mapping.SeizureReport.Mention;
import org.sekisho.mapping.Tie;

/** Says in plain words what was understood of a row. */
final class PlainWords {

	private PlainWords() {
	}

	/** Sentences about a finding. */
	static String of(Finding finding) {
		return switch (finding) {
			case SeizureReport seizure -> of(seizure);
			case Tie tie -> of(tie);
		};
	}

	private static String of(Tie tie) {
		String weight = (tie.weight() != null) ? ", weight " + tie.weight() : "";
		String time = period(tie.validFrom(), tie.validTo());
		String network = tie.network().name().isEmpty() ? "a network that is to be named" : tie.network().name();
		return "%s %s %s %s %s%s%s, in %s.".formatted(tie.source().kind(), tie.source().name(), words(tie.type()),
				tie.target().kind(), tie.target().name(), weight, time, network);
	}

	private static String period(@Nullable String from, @Nullable String to) {
		return ((from != null) ? ", from " + from : "") + ((to != null) ? ", until " + to : "");
	}

	private static String of(SeizureReport seizure) {
		List<String> sentences = new ArrayList<>();
		sentences.add(goods(seizure) + ", seized in " + where(seizure) + " on " + seizure.seizedOn());
		String reference = seizure.filing().caseReference();
		if (reference != null) {
			sentences.add("Case " + reference + " of " + seizure.filing().reporter());
		}
		route(seizure, sentences);
		sentences.add("Transport: " + words(seizure.conveyance().transport().name()));
		add(sentences, "Place", seizure.method().location());
		add(sentences, "Concealment", seizure.method().concealment());
		if (!seizure.method().detection().isEmpty()) {
			sentences.add("Detection: "
					+ seizure.method().detection().stream().map(PlainWords::words).collect(Collectors.joining(", ")));
		}
		add(sentences, "Outcome", seizure.outcome());
		return String.join(". ", sentences) + ".";
	}

	private static String goods(SeizureReport seizure) {
		return seizure.goods().stream().map(SeizureReport.Goods::label).collect(Collectors.joining("; "));
	}

	private static String where(SeizureReport seizure) {
		SeizureReport.Place place = seizure.place();
		if (place == null) {
			return seizure.country().name();
		}
		return Stream.of(place.name(), place.division(), seizure.country().name())
			.filter((part) -> part != null)
			.collect(Collectors.joining(", "));
	}

	private static void route(SeizureReport seizure, List<String> sentences) {
		SeizureReport.Route route = seizure.route();
		add(sentences, "Produced in", route.origin());
		add(sentences, "From", route.departure());
		if (!route.transits().isEmpty()) {
			sentences.add("Through "
					+ route.transits().stream().map(SeizureReport.Country::name).collect(Collectors.joining(", ")));
		}
		add(sentences, "To", route.destination());
	}

	private static void add(List<String> sentences, String what, Mention country) {
		String id = country.id();
		if (id != null) {
			String code = id.substring(id.indexOf(':') + 1);
			sentences.add(what + " " + ((country.reported() != null) ? country.reported() + " (" + code + ")" : code));
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
