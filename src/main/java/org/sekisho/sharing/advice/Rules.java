package org.sekisho.sharing.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.sharing.advice.Facts.Cited;
import org.sekisho.vocabulary.PartialDate;

/** Rules of our own, with what they rest on, and what replaced them. */
public record Rules(String id, String name, @Nullable PartialDate adoptedOn, List<Rules> bases, List<Rules> replacedBy,
		List<Cited> cites) {

	static Rules of(Row row) {
		return new Rules(row.text("id"), row.text("name"), row.date("adoptedOn"),
				row.rows("bases").stream().map(Rules::of).toList(),
				row.rows("replacedBy").stream().map(Rules::of).toList(), Cited.of(row));
	}

	/** From when on they can have been in place: what they rest on came first. */
	@Nullable PartialDate since() {
		return (this.adoptedOn != null) ? this.adoptedOn
				: this.bases.stream()
					.map(Rules::since)
					.filter(Objects::nonNull)
					.max(Comparator.comparing(PartialDate::latest))
					.orElse(null);
	}

}
