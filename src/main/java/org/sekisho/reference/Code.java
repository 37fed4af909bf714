package org.sekisho.reference;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A code of a list.
 *
 * @param code such as {@code FALSE_BOTTOM}
 * @param label what a person calls it
 * @param validFrom the first day on which it is in use; null where it always was
 * @param validTo the last day on which it is in use; null where it still is
 */
public record Code(String code, String label, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

	/**
	 * Whether the code is in use on a day.
	 * @param day the day
	 * @return whether it is
	 */
	public boolean validOn(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validTo == null || !day.isAfter(this.validTo));
	}

}
