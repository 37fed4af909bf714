package org.sekisho.signin.users;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleTests {

	private final AtomicLong clock = new AtomicLong();

	private final Throttle throttle = new Throttle(3, Duration.ofSeconds(60), this.clock::get);

	@Test
	void firstMistakesCostNothing() {
		fail(2);
		assertThat(this.throttle.seconds("ada")).isZero();
	}

	@Test
	void eachFurtherOneTakesTwiceAsLong() {
		fail(3);
		assertThat(this.throttle.seconds("ada")).isEqualTo(2);
		fail(1);
		assertThat(this.throttle.seconds("ada")).isEqualTo(3);
		fail(1);
		assertThat(this.throttle.seconds("ada")).isEqualTo(5);
		fail(100);
		assertThat(this.throttle.seconds("ada")).isEqualTo(61);
	}

	@Test
	void whoeverWaitsMayTryAgain() {
		fail(5);
		this.clock.addAndGet(Duration.ofSeconds(4).toNanos());
		assertThat(this.throttle.seconds("ada")).isZero();
	}

	@Test
	void nobodyElseWaits() {
		fail(10);
		assertThat(this.throttle.seconds("grace")).isZero();
	}

	@Test
	void successIsAFreshStart() {
		fail(10);
		this.throttle.forget("ada");
		assertThat(this.throttle.seconds("ada")).isZero();
	}

	private void fail(int times) {
		for (int i = 0; i < times; i++) {
			this.throttle.failed("ada");
		}
	}

}
