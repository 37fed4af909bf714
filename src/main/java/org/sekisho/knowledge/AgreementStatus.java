package org.sekisho.knowledge;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.query.ComputedField;
import org.sekisho.vocabulary.PartialDate;
import org.sekisho.vocabulary.PartialDate.Days;
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
		Set<Status> possible = possible(days(needs.get("signedOn")), days(needs.get("inForceOn")),
				days(needs.get("endedOn")), day);
		return ((possible.size() == 1) ? possible.iterator().next() : Status.UNCERTAIN).name();
	}

	private static Days days(@Nullable Object text) {
		return (text != null) ? PartialDate.parse(text.toString()).days() : Days.NEVER;
	}

	private static Set<Status> possible(Days signed, Days inForce, Days ended, LocalDate day) {
		Days entry = inForce.notBefore(signed);
		Days end = ended.notBefore(entry.equals(Days.NEVER) ? signed : entry);
		Set<Status> possible = EnumSet.noneOf(Status.class);
		if (end.possiblyBy(day)) {
			possible.add(Status.NONE);
		}
		if (!end.surelyBy(day)) {
			addUnlessEnded(possible, signed, entry, day);
		}
		return possible;
	}

	private static void addUnlessEnded(Set<Status> possible, Days signed, Days entry, LocalDate day) {
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

}
