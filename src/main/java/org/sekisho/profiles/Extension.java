package org.sekisho.profiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A profile that another extends. What the other says holds; a header that it names fills
 * no other field any more.
 *
 * @param base the profile with all that it extends
 */
record Extension(Part base) {

	/** The whole of both. */
	Part with(Part other) {
		Map<String, Part> own = new LinkedHashMap<>(other.entries());
		own.remove("extends");
		Set<String> taken = other.map("columns")
			.values()
			.stream()
			.flatMap((rule) -> rule.texts("headers").stream())
			.map(Columns::folded)
			.collect(Collectors.toSet());
		Map<String, Part> entries = new LinkedHashMap<>(this.base.entries());
		entries.put("columns", without(taken));
		Part whole = this.base.withEntries(entries);
		return own.isEmpty() ? whole : whole.with(other.withEntries(own));
	}

	/** The columns of this profile without headers that another takes. */
	Part without(Set<String> headers) {
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
	static Part headed(Part rule, List<String> headers) {
		Map<String, Part> entries = new LinkedHashMap<>(rule.entries());
		entries.put("headers", Part.of(headers));
		return rule.withEntries(entries);
	}

}
