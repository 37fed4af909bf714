package org.sekisho.profiles;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns of one file that fill other fields than their profile says. */
final class Adjustment {

	private final Profile profile;

	private final List<String> header;

	private final Map<String, String> mapping;

	Adjustment(Profile profile, List<String> header, Map<String, String> mapping) {
		this.profile = profile;
		this.header = header;
		this.mapping = mapping;
	}

	/** A profile in which they do. */
	Part apply(Part root) {
		check();
		Set<String> moved = this.mapping.keySet().stream().map(Columns::folded).collect(Collectors.toSet());
		Map<String, Part> columns = new LinkedHashMap<>(new Extension(root).without(moved).entries());
		Map<String, Part> before = root.map("columns");
		this.mapping.forEach((column, label) -> {
			if (!label.isBlank()) {
				Part rule = before.getOrDefault(label, root.withEntries(Map.of()));
				columns.put(label, Extension.headed(rule, List.of(column)));
			}
		});
		Map<String, Part> entries = new LinkedHashMap<>(root.entries());
		entries.put("columns", root.withEntries(columns));
		return root.withEntries(entries);
	}

	private void check() {
		Set<String> filled = new HashSet<>();
		this.mapping.forEach((column, label) -> {
			if (!this.header.contains(column)) {
				throw invalid(
						"the file has no column '" + column + "'. It has: " + String.join(", ", this.header) + ".");
			}
			if (!label.isBlank() && Slot.named(this.profile.record(), label).isEmpty()) {
				throw invalid("there is no field '" + label + "'. Fields are: "
						+ Slot.all(this.profile.record(), 1).stream().map(Slot::label).collect(Collectors.joining(", "))
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
