package org.sekisho.sharing.advice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.PartialDate;

/**
 * The days from one to another, the last one included. It has no beginning or no end
 * where that is null.
 */
public record Period(@Nullable PartialDate from, @Nullable PartialDate to) {

	static Period of(Row row) {
		return new Period(row.date("validFrom"), row.date("validTo"));
	}

	Certainty on(LocalDate day) {
		boolean begun = this.from == null || this.from.days().surelyBy(day);
		boolean lasts = this.to == null || !this.to.earliest().isBefore(day);
		if (begun && lasts) {
			return Certainty.SURE;
		}
		boolean mayHaveBegun = this.from == null || this.from.days().possiblyBy(day);
		boolean mayLast = this.to == null || !this.to.latest().isBefore(day);
		return (mayHaveBegun && mayLast) ? Certainty.POSSIBLE : Certainty.NO;
	}

}
