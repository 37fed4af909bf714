package org.sekisho.reports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.sekisho.ledger.Counts;
import org.sekisho.records.Batch;
import org.sekisho.records.Records;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Those who write what is loaded, several at a time, and what is taken back, alone. */
@Component
class Writers implements AutoCloseable {

	private final Records records;

	private final Turns turns;

	private final ExecutorService threads;

	Writers(Records records, @Value("${sekisho.imports.writers:2}") int writers) {
		this.records = records;
		this.turns = new Turns(writers);
		this.threads = Executors.newFixedThreadPool(writers,
				Thread.ofPlatform().name("load-write-", 1).daemon().factory());
	}

	/**
	 * Has a batch written in the background, once it is its turn.
	 * @param batch the rows
	 * @param mayBeNew by ids, what may not have been named before
	 * @return what becomes of the rows
	 * @throws InterruptedException where the caller is interrupted before its turn
	 */
	CompletableFuture<Counts> write(Batch batch, Predicate<String> mayBeNew) throws InterruptedException {
		Turns.Turn turn = this.turns.take(batch.ids());
		try {
			this.records.name(batch, mayBeNew);
			return CompletableFuture.supplyAsync(() -> this.records.write(batch), this.threads)
				.whenComplete((counts, problem) -> turn.end());
		}
		catch (RuntimeException ex) {
			turn.end();
			throw ex;
		}
	}

	/**
	 * Does work that must not happen while anybody writes.
	 * @throws InterruptedException where the caller is interrupted before its turn
	 */
	<T> T alone(Supplier<T> work) throws InterruptedException {
		Turns.Turn turn = this.turns.takeAll();
		try {
			return work.get();
		}
		finally {
			turn.end();
		}
	}

	/** Lets nobody begin any more. */
	@Override
	public void close() {
		this.threads.shutdown();
	}

}
