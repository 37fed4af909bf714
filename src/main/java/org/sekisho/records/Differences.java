package org.sekisho.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Says in lines what a case said and what it says now. */
final class Differences {

	/** What readers of a version have before them anyway, or never see. */
	private static final Set<String> LEFT_OUT = Set.of("id", "name", "version", "edition");

	private static final Map<String, String> FIELDS = fields();

	private Differences() {
	}

	/**
	 * One line a field that had a value or has one now.
	 * @param before what the case said
	 * @param now what it says
	 * @return such as {@code transport: AIR} or {@code transport: AIR; now SEA}
	 */
	static List<String> lines(Case before, Case now) {
		Map<String, String> former = values(before);
		Map<String, String> current = values(now);
		Set<String> fields = new TreeSet<>(former.keySet());
		fields.addAll(current.keySet());
		List<String> lines = new ArrayList<>();
		for (String field : fields) {
			String value = former.getOrDefault(field, "nothing");
			String other = current.getOrDefault(field, "nothing");
			lines.add(field + ": " + value + (value.equals(other) ? "" : "; now " + other));
		}
		return lines;
	}

	private static Map<String, String> values(Case said) {
		Map<String, String> values = new LinkedHashMap<>();
		said.properties().forEach((name, value) -> {
			if (!LEFT_OUT.contains(name) && !Objects.equals(value, List.of())) {
				values.put(name, text(value));
			}
		});
		for (List<@Nullable Object> link : said.links()) {
			values.merge(FIELDS.getOrDefault(String.valueOf(link.getFirst()), "other"), text(link),
					(one, other) -> one + " | " + other);
		}
		return values;
	}

	/** Goods are worded; other ends of links have their names. */
	private static String text(List<@Nullable Object> link) {
		Map<?, ?> said = (Map<?, ?>) Objects.requireNonNull(link.get(2));
		return Stream
			.of(Objects.requireNonNullElse(said.get("substanceReported"), String.valueOf(link.get(3))),
					said.get("quantity"), said.get("unit"), said.get("form"), said.get("value"), said.get("currency"))
			.filter(Objects::nonNull)
			.map(String::valueOf)
			.collect(Collectors.joining(" "));
	}

	private static String text(@Nullable Object value) {
		return (value instanceof List<?> several)
				? several.stream().map(String::valueOf).collect(Collectors.joining(", ")) : String.valueOf(value);
	}

	private static Map<String, String> fields() {
		return Map.of("SEIZED_IN", "country", "SEIZED_AT", "place", "SEIZED_GOODS", "goods", "ORIGINATED_IN", "origin",
				"DEPARTED_FROM", "departure", "DESTINED_FOR", "destination", "TRANSITED", "transits", "CARRIED_BY",
				"carriedBy", "IMPLICATES", "implicates");
	}

}
