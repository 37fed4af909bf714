package org.sekisho.sharing.advice;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.knowledge.AgreementDates;
import org.sekisho.knowledge.AgreementDates.State;
import org.sekisho.sharing.advice.Facts.Agreement;
import org.sekisho.vocabulary.PartialDate;

/**
 * What the dates of an agreement say of a day, in a sentence that begins after its name.
 */
final class AgreementSentence {

	private final AgreementDates dates;

	private final @Nullable PartialDate reportedOn;

	private final LocalDate day;

	AgreementSentence(Agreement agreement, LocalDate day) {
		this.dates = agreement.dates();
		this.reportedOn = agreement.reportedOn();
		this.day = day;
	}

	@Override
	public String toString() {
		PartialDate ended = this.dates.endedOn();
		Set<State> states = this.dates.possibleOn(this.day);
		if (ended != null && ended.days().surelyBy(this.day)) {
			return "it ended " + Spoken.when(ended) + ".";
		}
		if (states.equals(Set.of(State.IN_FORCE))) {
			return "in force since " + Spoken.plain(inForceOn())
					+ ((ended != null) ? "; it ended " + Spoken.when(ended) : "") + ".";
		}
		return states.contains(State.IN_FORCE) ? perhaps(ended) : notYet(states);
	}

	private String perhaps(@Nullable PartialDate ended) {
		if (this.dates.undated()) {
			return "no date is recorded on which it was signed or entered into force"
					+ ((this.reportedOn != null) ? "; it is reported as of " + Spoken.plain(this.reportedOn) : "")
					+ ".";
		}
		boolean ending = ended != null && ended.days().possiblyBy(this.day);
		String what = ending ? "it ended " + Spoken.when(Objects.requireNonNull(ended))
				: "it entered into force " + Spoken.when(inForceOn());
		return what + ", and the day is not recorded; whether it was in force on " + Spoken.day(this.day)
				+ " cannot be told.";
	}

	private String notYet(Set<State> states) {
		PartialDate signed = this.dates.signedOn();
		PartialDate inForce = this.dates.inForceOn();
		String later = (inForce != null) ? "it entered into force only " + Spoken.when(inForce)
				: "no entry into force is recorded";
		if (!states.contains(State.SIGNED) || signed == null) {
			return ((signed != null) ? "it was signed only " + Spoken.when(signed) : later) + ".";
		}
		String perhaps = !signed.days().surelyBy(this.day) ? ", perhaps later than " + Spoken.day(this.day) : "";
		return "signed " + Spoken.when(signed) + perhaps + ", but not in force on " + Spoken.day(this.day) + ": "
				+ later + ".";
	}

	private PartialDate inForceOn() {
		return Objects.requireNonNull(this.dates.inForceOn());
	}

}
