package org.sekisho.knowledge;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.query.ComputedField;
import org.springframework.stereotype.Component;

/**
 * The state of an agreement on a day, as far as its dates can decide.
 *
 * @see AgreementDates
 */
@Component
class AgreementStatus implements ComputedField {

	private static final String UNCERTAIN = "UNCERTAIN";

	@Override
	public String coordinates() {
		return "Agreement.statusOn";
	}

	@Override
	public Object compute(Map<String, @Nullable Object> needs, Map<String, @Nullable Object> arguments) {
		LocalDate day = (LocalDate) Objects.requireNonNull(arguments.get("date"));
		Set<AgreementDates.State> possible = AgreementDates
			.of(needs.get("signedOn"), needs.get("inForceOn"), needs.get("endedOn"))
			.possibleOn(day);
		return (possible.size() == 1) ? possible.iterator().next().name() : UNCERTAIN;
	}

}
