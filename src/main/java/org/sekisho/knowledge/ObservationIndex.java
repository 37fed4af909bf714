package org.sekisho.knowledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.query.ComputedField;
import org.springframework.stereotype.Component;

/**
 * An observation as an index: its value in per cent of the value in the base year, to one
 * decimal, halves rounded up. Null where the base year was not observed or its value is
 * 0.
 */
@Component
class ObservationIndex implements ComputedField {

	private static final BigDecimal BASE = BigDecimal.valueOf(100);

	@Override
	public String coordinates() {
		return "Observation.index";
	}

	@Override
	public @Nullable Object compute(Map<String, @Nullable Object> needs, Map<String, @Nullable Object> arguments) {
		int year = ((Number) Objects.requireNonNull(arguments.get("base"))).intValue();
		BigDecimal base = base((Map<?, ?>) Objects.requireNonNull(needs.get("indicator")), year);
		if (base == null || base.signum() == 0) {
			return null;
		}
		return decimal(needs.get("value")).multiply(BASE).divide(base, 1, RoundingMode.HALF_UP).doubleValue();
	}

	private static @Nullable BigDecimal base(Map<?, ?> indicator, int year) {
		for (Object observation : (List<?>) Objects.requireNonNull(indicator.get("observations"))) {
			if (observation instanceof Map<?, ?> values && values.get("year") instanceof Number observed
					&& observed.intValue() == year) {
				return decimal(values.get("value"));
			}
		}
		return null;
	}

	// By way of its shortest text, so that 0.1 is a tenth and a half is rounded as one.
	private static BigDecimal decimal(@Nullable Object value) {
		return new BigDecimal(Objects.requireNonNull(value).toString());
	}

}
