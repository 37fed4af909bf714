package org.sekisho.knowledge;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ObservationIndexTests {

	@ParameterizedTest
	@CsvSource({ "1704, 941, 181.1", "941, 941, 100.0", "1.0005, 1, 100.1", "0, 8, 0.0", "0.1, 0.3, 33.3" })
	void indexIsThePercentageToOneDecimal(double value, double base, double index) {
		assertThat(index(value, base, 1997)).isEqualTo(index);
	}

	@Test
	void indexIsUnknownWhereTheBaseYearWasNotObserved() {
		assertThat(index(1704.0, 941.0, 1996)).isNull();
	}

	@Test
	void indexIsUnknownWhereTheBaseIsZero() {
		assertThat(index(1704.0, 0.0, 1997)).isNull();
	}

	private static @Nullable Object index(double value, double base, int year) {
		ObservationIndex field = new ObservationIndex();
		assertThat(field.coordinates()).isEqualTo("Observation.index");
		Map<String, Object> indicator = Map.of("observations",
				List.of(Map.of("year", 2005, "value", 3.0), Map.of("year", 1997, "value", base)));
		return field.compute(Map.of("value", value, "indicator", indicator), Map.of("base", year));
	}

}
