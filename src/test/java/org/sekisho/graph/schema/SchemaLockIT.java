package org.sekisho.graph.schema;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.graph.Statements;
import org.sekisho.support.SekishoTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SekishoTest
class SchemaLockIT {

	private final Graph graph;

	private final SchemaLock lock;

	@Autowired
	SchemaLockIT(Graph graph, Statements statements) {
		this.graph = graph;
		this.lock = new SchemaLock(graph, statements);
	}

	@Test
	void secondApplicationWaitsForTheFirst() {
		List<String> order = new CopyOnWriteArrayList<>();
		List<CompletableFuture<Void>> second = new CopyOnWriteArrayList<>();
		this.lock.hold(() -> {
			second.add(CompletableFuture.runAsync(() -> this.lock.hold(() -> order.add("second"))));
			await().atMost(Duration.ofMinutes(1)).until(this::oneWaits);
			order.add("first");
		});
		assertThat(second).singleElement().satisfies(done -> assertThat(done).succeedsWithin(Duration.ofMinutes(1)));
		assertThat(order).containsExactly("first", "second");
	}

	private boolean oneWaits() {
		return !this.graph
			.read(new Statement("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status",
					Map.of()))
			.isEmpty();
	}

}
