package org.sekisho.knowledge;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.query.ComputedField;
import org.sekisho.vocabulary.PartialDate;
import org.springframework.stereotype.Component;

/**
 * The state of an agreement on a day, as far as its dates can decide. A date that is not
 * known has not come as far as the source knows. A date known to the month or year may be
 * any day of it, and is decided on its last day: {@code 2004-12} is UNCERTAIN on 30
 * December 2004 and has come on the 31st. What may still be said of the day:
 * <ul>
 * <li>NONE before the signature, and from the day of the end on</li>
 * <li>SIGNED from the day of the signature, IN_FORCE from the day of the entry into
 * force</li>
 * <li>UNCERTAIN where more than one of these may be</li>
 * </ul>
 * The three dates come in this order, which narrows the imprecise ones: what entered into
 * force on a day was signed by then. Where only the entry into force is known, the day of
 * the signature is not, and until then the state is NONE.
 */
@Component
class AgreementStatus implements ComputedField {

	@Override
	public String coordinates() {
		return "Agreement.statusOn";
	}

	@Override
	public Object compute(Map<String, @Nullable Object> needs, Map<String, @Nullable Object> arguments) {
		LocalDate day = (LocalDate) Objects.requireNonNull(arguments.get("date"));
		Set<Status> possible = possible(Moment.of(needs.get("signedOn")), Moment.of(needs.get("inForceOn")),
				Moment.of(needs.get("endedOn")), day);
		return ((possible.size() == 1) ? possible.iterator().next() : Status.UNCERTAIN).name();
	}

	private static Set<Status> possible(Moment signed, Moment inForce, Moment ended, LocalDate day) {
		Moment entry = inForce.notBefore(signed);
		Moment end = ended.notBefore(entry.known() ? entry : signed);
		Set<Status> possible = EnumSet.noneOf(Status.class);
		if (end.possiblyBy(day)) {
			possible.add(Status.NONE);
		}
		if (!end.surelyBy(day)) {
			addUnlessEnded(possible, signed, entry, day);
		}
		return possible;
	}

	private static void addUnlessEnded(Set<Status> possible, Moment signed, Moment entry, LocalDate day) {
		if (entry.possiblyBy(day)) {
			possible.add(Status.IN_FORCE);
		}
		if (!entry.surelyBy(day)) {
			if (signed.possiblyBy(day)) {
				possible.add(Status.SIGNED);
			}
			if (!signed.surelyBy(day)) {
				possible.add(Status.NONE);
			}
		}
	}

	private enum Status {

		NONE, SIGNED, IN_FORCE, UNCERTAIN

	}

	/** The days on which something may have happened; never, where it isn't known. */
	private record Moment(LocalDate earliest, LocalDate latest) {

		private static final Moment NEVER = new Moment(LocalDate.MAX, LocalDate.MAX);

		static Moment of(@Nullable Object text) {
			if (text == null) {
				return NEVER;
			}
			PartialDate date = PartialDate.parse(text.toString());
			return new Moment(date.earliest(), date.latest());
		}

		boolean known() {
			return !equals(NEVER);
		}

		/** A contradiction is left as it is: the source has it so. */
		Moment notBefore(Moment other) {
			boolean narrower = other.known() && other.earliest.isAfter(this.earliest)
					&& !other.earliest.isAfter(this.latest);
			return narrower ? new Moment(other.earliest, this.latest) : this;
		}

		boolean possiblyBy(LocalDate day) {
			return !this.earliest.isAfter(day);
		}

		boolean surelyBy(LocalDate day) {
			return !this.latest.isAfter(day);
		}

	}

}
