package org.sekisho.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FloodsTests {

	private final AtomicLong now = new AtomicLong();

	private final Map<String, Integer> told = new HashMap<>();

	private final Floods floods = new Floods(this.now::get, this.told::put);

	@Test
	void manyRefusalsOfAnAddressAreCounted() {
		assertThat(swallowed("192.0.2.1", Floods.EACH)).isZero();
		assertThat(swallowed("192.0.2.1", 40)).isEqualTo(40);
		assertThat(swallowed("192.0.2.2", 1)).isZero();
		this.now.addAndGet(Duration.ofMinutes(2).toNanos());
		assertThat(swallowed("192.0.2.1", 1)).isZero();
		assertThat(this.told).containsExactly(Map.entry("192.0.2.1", 40));
	}

	@Test
	void whatIsCountedIsToldAtTheEnd() {
		swallowed("192.0.2.1", Floods.EACH + 3);
		this.floods.end();
		assertThat(this.told).containsExactly(Map.entry("192.0.2.1", 3));
	}

	private long swallowed(String address, int times) {
		return IntStream.range(0, times).filter(i -> this.floods.swallows(address)).count();
	}

}
