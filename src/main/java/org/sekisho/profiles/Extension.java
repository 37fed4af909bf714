package org.sekisho.profiles;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A profile that another extends, or whose columns fill other fields in one file. What is
 * laid over it holds; a header that is named there fills no other field any more, and one
 * that is to be ignored none at all.
 *
 * @param base the profile with all that it extends
 */
record Extension(Part base) {

	private static final String IGNORE = "ignore";

	/**
	 * The whole of both under the other's name: two profiles of one title would look the
	 * same.
	 */
	Part named(Part other) {
		Map<String, Part> untitled = new LinkedHashMap<>(this.base.entries());
		untitled.remove("title");
		return new Extension(this.base.withEntries(untitled)).with(other);
	}

	/** The profile with conventions in place of its own. */
	Extension following(Map<String, String> conventions) {
		Map<String, Part> entries = new LinkedHashMap<>(this.base.entries());
		conventions.forEach((name, convention) -> entries.put(name, Part.of("'" + name + "'", convention)));
		return new Extension(this.base.withEntries(entries));
	}

	/** The whole of both. */
	Part with(Part other) {
		Map<String, Part> own = new LinkedHashMap<>(other.entries());
		own.remove("extends");
		own.remove(IGNORE);
		List<String> used = other.map("columns")
			.values()
			.stream()
			.flatMap((rule) -> rule.texts("headers").stream())
			.toList();
		Part whole = withoutAndIgnoring(used, other.texts(IGNORE));
		return own.isEmpty() ? whole : whole.with(other.withEntries(own));
	}

	/**
	 * The profile for a file whose columns fill other fields.
	 * @param profile the same profile
	 * @param header the columns of the file
	 * @param mapping label of the field by column; a blank one leaves the column out
	 * @throws InvalidProfile where the mapping names what is not there
	 */
	Part mapped(Profile profile, List<String> header, Map<String, String> mapping) {
		check(profile, header, mapping);
		Map<Boolean, List<String>> used = mapping.keySet()
			.stream()
			.collect(Collectors.partitioningBy((column) -> !mapping.getOrDefault(column, "").isBlank()));
		Part rest = withoutAndIgnoring(used.getOrDefault(true, List.of()), used.getOrDefault(false, List.of()));
		Map<String, Part> columns = new LinkedHashMap<>(rest.map("columns"));
		Map<String, Part> before = this.base.map("columns");
		mapping.forEach((column, label) -> {
			if (!label.isBlank()) {
				Part rule = before.getOrDefault(label, this.base.withEntries(Map.of()));
				columns.put(label, headed(rule, List.of(column)));
			}
		});
		Map<String, Part> entries = new LinkedHashMap<>(rest.entries());
		entries.put("columns", this.base.withEntries(columns));
		return this.base.withEntries(entries);
	}

	/**
	 * This profile without headers that another uses or ignores; it ignores the latter,
	 * too.
	 */
	private Part withoutAndIgnoring(List<String> used, List<String> ignored) {
		Set<String> taken = folded(used);
		List<String> all = Stream
			.concat(this.base.texts(IGNORE).stream().filter((name) -> !taken.contains(Columns.folded(name))),
					ignored.stream())
			.toList();
		taken.addAll(folded(ignored));
		Map<String, Part> entries = new LinkedHashMap<>(this.base.entries());
		entries.put("columns", without(taken));
		if (!all.isEmpty()) {
			entries.put(IGNORE, Part.of(all));
		}
		else {
			entries.remove(IGNORE);
		}
		return this.base.withEntries(entries);
	}

	private static Set<String> folded(List<String> headers) {
		return headers.stream().map(Columns::folded).collect(Collectors.toCollection(HashSet::new));
	}

	/** The columns of this profile without headers that another takes. */
	private Part without(Set<String> headers) {
		Map<String, Part> columns = new LinkedHashMap<>();
		this.base.map("columns").forEach((label, rule) -> {
			List<String> left = rule.texts("headers")
				.stream()
				.filter((name) -> !headers.contains(Columns.folded(name)))
				.toList();
			if (!left.isEmpty()) {
				columns.put(label, headed(rule, left));
			}
		});
		return this.base.withEntries(columns);
	}

	/** A rule with other headers. */
	private static Part headed(Part rule, List<String> headers) {
		Map<String, Part> entries = new LinkedHashMap<>(rule.entries());
		entries.put("headers", Part.of(headers));
		return rule.withEntries(entries);
	}

	private static void check(Profile profile, List<String> header, Map<String, String> mapping) {
		Set<String> filled = new HashSet<>();
		mapping.forEach((column, label) -> {
			if (!header.contains(column)) {
				throw invalid("the file has no column '" + column + "'. It has: " + String.join(", ", header) + ".");
			}
			if (!label.isBlank() && Slot.named(profile.record(), label).isEmpty()) {
				throw invalid("there is no field '" + label + "'. Fields are: "
						+ Slot.all(profile.record(), 1).stream().map(Slot::label).collect(Collectors.joining(", "))
						+ ".");
			}
			if (!label.isBlank() && !filled.add(label)) {
				throw invalid("two columns are mapped to the field '" + label + "'. Choose one of them.");
			}
		});
	}

	private static InvalidProfile invalid(String problem) {
		return new InvalidProfile("mapping", problem);
	}

}
