package org.sekisho.intake;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OrderTests {

	@Test
	void mappingOfNothingIsEmpty() {
		assertThat(Order.of(Map.of("mapping", "null")).mapping()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "{", "{\"a\": {}}", "x" })
	void mappingThatIsNoneIsRefused(String mapping) {
		assertThatExceptionOfType(ReportRefused.class).isThrownBy(() -> Order.of(Map.of("mapping", mapping)))
			.withMessageContaining("JSON object");
	}

}
