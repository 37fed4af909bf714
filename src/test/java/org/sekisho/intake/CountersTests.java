package org.sekisho.intake;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CountersTests {

	@Test
	void whoeverFindsNoneFreeIsToldWhenToComeBack() {
		Counters counters = new Counters(2, Duration.ofMillis(2));
		Counters.Place first = counters.take();
		Counters.Place second = counters.take();
		assertThatExceptionOfType(ReportRefused.class).isThrownBy(counters::take)
			.withMessageContaining("send it again in a moment")
			.satisfies((busy) -> {
				assertThat(busy.getStatusCode().value()).isEqualTo(503);
				assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("1");
			});
		first.close();
		second.close();
		counters.take().close();
	}

	@Test
	void whoeverWaitsIsNextWhenOneGetsFree() throws InterruptedException {
		Counters counters = new Counters(1, Duration.ofMinutes(1));
		Counters.Place place = counters.take();
		Thread waiting = Thread.ofVirtual().start(() -> counters.take().close());
		place.close();
		assertThat(waiting.join(Duration.ofMinutes(1))).isTrue();
		counters.take().close();
	}

}
