package org.sekisho.reports;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TurnsTests {

	private final Turns turns = new Turns(2);

	private final List<String> order = new CopyOnWriteArrayList<>();

	private final Map<CompletableFuture<Turns.Turn>, Thread> waiters = new HashMap<>();

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
		Turns alone = new Turns(1);
		Turns.Turn first = alone.take(Set.of("a"));
		List<String> names = List.of("long", "short", "long again", "short again");
		List<CompletableFuture<Turns.Turn>> waiting = names.stream().map(name -> started(() -> {
			Turns.Turn turn = alone.take(Set.of(name));
			this.order.add(name);
			return turn;
		})).toList();
		first.end();
		waiting.forEach(turn -> turn.join().end());
		assertThat(this.order).isEqualTo(names);
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
		CompletableFuture<Turns.Turn> alone = started(this.turns::takeAll);
		CompletableFuture<Turns.Turn> later = take("b");
		assertThat(alone).isNotDone();
		writing.end();
		Turns.Turn all = alone.join();
		assertThat(later).isNotDone();
		all.end();
		assertThat(later).succeedsWithin(Duration.ofSeconds(10));
	}

	@Test
	void thoseWithSomethingInCommonNeverWriteAtOnce() {
		Turns many = new Turns(4);
		AtomicInteger writing = new AtomicInteger();
		List<CompletableFuture<Integer>> most = IntStream.range(0, 8)
			.mapToObj(number -> CompletableFuture.supplyAsync(() -> {
				int together = 0;
				for (int time = 0; time < 200; time++) {
					Turns.Turn turn = taken(many, Set.of("own " + number, "common"));
					together = Math.max(together, writing.incrementAndGet());
					writing.decrementAndGet();
					turn.end();
				}
				return together;
			}, task -> Thread.ofVirtual().start(task)))
			.toList();
		assertThat(most.stream().map(CompletableFuture::join)).containsOnly(1);
	}

	@Test
	void whoeverIsInterruptedLeavesTheTurnToOthers() throws InterruptedException {
		Turns.Turn first = this.turns.take(Set.of("a"));
		CompletableFuture<Turns.Turn> same = take("a");
		interrupt(same);
		CompletableFuture<Turns.Turn> other = take("b");
		assertThat(other).succeedsWithin(Duration.ofSeconds(10));
		CompletableFuture<Turns.Turn> third = take("c");
		interrupt(third);
		CompletableFuture<Turns.Turn> alone = started(this.turns::takeAll);
		interrupt(alone);
		first.end();
		other.join().end();
		assertThat(started(this.turns::takeAll)).succeedsWithin(Duration.ofSeconds(10));
	}

	private void interrupt(CompletableFuture<Turns.Turn> waiting) {
		assertThat(waiting).isNotDone();
		this.waiters.get(waiting).interrupt();
		assertThat(waiting).failsWithin(Duration.ofSeconds(10))
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(InterruptedException.class);
	}

	private static Turns.Turn taken(Turns turns, Set<String> ids) {
		try {
			return turns.take(ids);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private CompletableFuture<Turns.Turn> take(String id) {
		return started(() -> this.turns.take(Set.of(id)));
	}

	/** Once its thread waits or is done. */
	private CompletableFuture<Turns.Turn> started(Taking taking) {
		CompletableFuture<Turns.Turn> taken = new CompletableFuture<>();
		Thread thread = Thread.ofPlatform().daemon().start(() -> {
			try {
				taken.complete(taking.take());
			}
			catch (InterruptedException ex) {
				taken.completeExceptionally(ex);
			}
		});
		this.waiters.put(taken, thread);
		await().until(() -> taken.isDone() || thread.getState() == Thread.State.WAITING);
		return taken;
	}

	private interface Taking {

		Turns.Turn take() throws InterruptedException;

	}

}
