package org.sekisho.knowledge;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.PartialDate;
import org.sekisho.vocabulary.PartialDate.Days;

/**
 * What the dates of an agreement say of its state on a day. A date that is not known has
 * not come as far as the source knows. Where neither signature nor entry into force is
 * known, the source tells of an agreement and not since when, so any state may be until
 * its end. A date known to the month or year may be any day of it, and is decided on its
 * last day: {@code 2004-12} is UNCERTAIN on 30 December 2004 and has come on the 31st.
 * What may still be said of the day:
 * <ul>
 * <li>NONE before the signature, and from the day of the end on</li>
 * <li>SIGNED from the day of the signature, IN_FORCE from the day of the entry into
 * force</li>
 * <li>UNCERTAIN where more than one of these may be</li>
 * </ul>
 * The three dates come in this order, which narrows the imprecise ones: what entered into
 * force on a day was signed by then. Where only the entry into force is known, the day of
 * the signature is not, and until then the state is NONE.
 *
 * @param signedOn when it was signed; null where that is not known
 * @param inForceOn when it entered into force; null where that is not known
 * @param endedOn from when on it is no longer in force; null where no end is known
 */
public record AgreementDates(@Nullable PartialDate signedOn, @Nullable PartialDate inForceOn,
		@Nullable PartialDate endedOn) {

	/** The state of an agreement on a day. */
	public enum State {

		/** Not signed, or no longer in force. */
		NONE,

		/** Signed, and not in force yet. */
		SIGNED,

		/** In force. */
		IN_FORCE

	}

	/**
	 * The dates of an agreement.
	 * @param signedOn a partial date as text, or null
	 * @param inForceOn a partial date as text, or null
	 * @param endedOn a partial date as text, or null
	 * @return the dates
	 */
	public static AgreementDates of(@Nullable Object signedOn, @Nullable Object inForceOn, @Nullable Object endedOn) {
		return new AgreementDates(date(signedOn), date(inForceOn), date(endedOn));
	}

	private static @Nullable PartialDate date(@Nullable Object text) {
		return (text != null) ? PartialDate.parse(text.toString()) : null;
	}

	/**
	 * Whether nothing is known of when it began to hold.
	 * @return true without a signature and an entry into force
	 */
	public boolean undated() {
		return this.signedOn == null && this.inForceOn == null;
	}

	/**
	 * The states that it may have had.
	 * @param day the day
	 * @return one state where the dates decide, otherwise several
	 */
	public Set<State> possibleOn(LocalDate day) {
		if (undated()) {
			boolean ended = days(this.endedOn).surelyBy(day);
			return ended ? EnumSet.of(State.NONE) : EnumSet.allOf(State.class);
		}
		Days signed = days(this.signedOn);
		Days entry = days(this.inForceOn).notBefore(signed);
		Days end = days(this.endedOn).notBefore(entry.equals(Days.NEVER) ? signed : entry);
		Set<State> possible = EnumSet.noneOf(State.class);
		if (end.possiblyBy(day)) {
			possible.add(State.NONE);
		}
		if (!end.surelyBy(day)) {
			addUnlessEnded(possible, signed, entry, day);
		}
		return possible;
	}

	private static Days days(@Nullable PartialDate date) {
		return (date != null) ? date.days() : Days.NEVER;
	}

	private static void addUnlessEnded(Set<State> possible, Days signed, Days entry, LocalDate day) {
		if (entry.possiblyBy(day)) {
			possible.add(State.IN_FORCE);
		}
		if (!entry.surelyBy(day)) {
			if (signed.possiblyBy(day)) {
				possible.add(State.SIGNED);
			}
			if (!signed.surelyBy(day)) {
				possible.add(State.NONE);
			}
		}
	}

}
