package org.sekisho.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sekisho.graph.StatementFailed.Reason;

class LimitedSearchTests {

	private static final Statement STATEMENT = new Statement("RETURN 1", Map.of());

	private final List<Duration> given = new ArrayList<>();

	@Test
	void statementsShareOneDeadline() throws InterruptedException {
		LimitedSearch search = search(Duration.ofMillis(200));
		search.read(STATEMENT);
		Thread.sleep(20);
		search.read(STATEMENT);
		assertThat(this.given).hasSize(2);
		assertThat(this.given.getLast()).isPositive().isLessThanOrEqualTo(this.given.getFirst().minusMillis(15));
		Thread.sleep(200);
		assertThatExceptionOfType(StatementFailed.class).isThrownBy(search::goOn)
			.returns(Reason.TIMEOUT, StatementFailed::reason);
		assertThatExceptionOfType(StatementFailed.class).isThrownBy(() -> search.read(STATEMENT));
		assertThat(this.given).hasSize(2);
	}

	@Test
	void endsBetweenStatementsWhereNobodyWaits() {
		LimitedSearch search = search(Duration.ofMinutes(1));
		search.goOn();
		search.giveUp();
		assertThatExceptionOfType(StatementFailed.class).isThrownBy(search::goOn)
			.returns(Reason.CANCELLED, StatementFailed::reason);
	}

	@Test
	void hasAnyTimeWhereNoneIsSet() {
		LimitedSearch search = search(Duration.ZERO);
		search.goOn();
		search.read(STATEMENT);
		assertThat(this.given).containsExactly(Duration.ZERO);
	}

	private LimitedSearch search(Duration timeout) {
		return new LimitedSearch((statement, left) -> {
			this.given.add(left);
			return List.of();
		}, timeout);
	}

}
