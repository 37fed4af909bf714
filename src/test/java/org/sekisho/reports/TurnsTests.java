package org.sekisho.reports;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TurnsTests {

	private final Turns turns = new Turns(2);

	private final List<String> order = new CopyOnWriteArrayList<>();

	@Test
	void asManyWriteAsMay() throws InterruptedException {
		this.turns.take(Set.of("a"));
		Turns.Turn second = this.turns.take(Set.of("b"));
		CompletableFuture<Turns.Turn> third = take("c");
		assertThat(third).isNotDone();
		second.end();
		assertThat(third).succeedsWithin(Duration.ofSeconds(10));
	}

	@Test
	void whoeverAsksFirstWritesFirst() throws InterruptedException {
		Turns.Turn first = this.turns.take(Set.of("a"));
		Turns.Turn second = this.turns.take(Set.of("b"));
		List<CompletableFuture<Turns.Turn>> waiting = List.of(take("long"), take("short"), take("long again"));
		first.end();
		waiting.getFirst().join().end();
		second.end();
		waiting.forEach(turn -> turn.join().end());
		assertThat(this.order).containsExactly("long", "short", "long again");
	}

	@Test
	void nobodyElseWritesAboutTheSameThing() throws InterruptedException {
		Turns.Turn first = this.turns.take(Set.of("a", "b"));
		CompletableFuture<Turns.Turn> same = take("b");
		assertThat(same).isNotDone();
		first.end();
		assertThat(same).succeedsWithin(Duration.ofSeconds(10));
	}

	@Test
	void onlyOneWritesAlone() throws InterruptedException {
		Turns.Turn writing = this.turns.take(Set.of("a"));
		CompletableFuture<Turns.Turn> alone = started(() -> this.turns.takeAll());
		CompletableFuture<Turns.Turn> later = take("b");
		assertThat(alone).isNotDone();
		writing.end();
		Turns.Turn all = alone.join();
		assertThat(later).isNotDone();
		all.end();
		assertThat(later).succeedsWithin(Duration.ofSeconds(10));
	}

	private CompletableFuture<Turns.Turn> take(String id) {
		return started(() -> {
			Turns.Turn turn = this.turns.take(Set.of(id));
			this.order.add(id);
			return turn;
		});
	}

	/** Once its thread waits or is done. */
	private static CompletableFuture<Turns.Turn> started(Taking taking) {
		CompletableFuture<Turns.Turn> taken = new CompletableFuture<>();
		Thread thread = Thread.ofPlatform().daemon().start(() -> {
			try {
				taken.complete(taking.take());
			}
			catch (InterruptedException ex) {
				taken.completeExceptionally(ex);
			}
		});
		await().until(() -> taken.isDone() || thread.getState() == Thread.State.WAITING);
		return taken;
	}

	private interface Taking {

		Turns.Turn take() throws InterruptedException;

	}

}
