package org.sekisho.sharing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.sekisho.reference.Wording;
import org.sekisho.sharing.advice.Row;

/**
 * By which names our authorities are known in reports. Every country has a coast guard
 * and a police, so the name of an authority counts only where it begins or ends with our
 * country: Japan Customs, Coast Guard of Japan, jp-customs. Ids always count, and so does
 * what the settings name.
 */
final class OurNames {

	private final Set<String> ids = new LinkedHashSet<>();

	private final Set<String> names = new LinkedHashSet<>();

	OurNames(Row administration, List<String> reporters) {
		List<String> country = Stream
			.concat(names(administration), Stream.ofNullable(administration.textOrNull("code")))
			.map(Wording::key)
			.toList();
		this.ids.add(administration.text("id"));
		this.names.addAll(country);
		for (Row office : administration.rows("offices")) {
			String id = office.text("id");
			this.ids.add(id);
			Stream.concat(Stream.of(id.substring(id.indexOf(':') + 1)), names(office))
				.map(Wording::key)
				.forEach(name -> add(name, country));
		}
		reporters.forEach(reporter -> this.names.add(Wording.key(reporter)));
	}

	private static Stream<String> names(Row row) {
		return Stream.concat(Stream.of(row.text("name")), row.texts("aliases").stream());
	}

	private void add(String name, List<String> country) {
		for (String ours : country) {
			if (name.startsWith(ours + "-") || name.endsWith("-" + ours)) {
				this.names.add(name);
			}
			this.names.addAll(List.of(ours + "-" + name, name + "-" + ours, name + "-of-" + ours));
		}
	}

	boolean contains(String wording) {
		return this.ids.contains(wording) || this.names.contains(Wording.key(wording));
	}

}
