package org.sekisho.reports;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
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
	 * Has a batch written in the background, once it is its turn. Batches of one course
	 * are given one after the other. Two that are about the same thing are written in
	 * that order, and none is begun after one has failed.
	 * @param batch the rows
	 * @param course what the batch is a part of
	 * @return what becomes of the rows
	 * @throws InterruptedException where the caller is interrupted before its turn
	 */
	CompletableFuture<Counts> write(Batch batch, Course course) throws InterruptedException {
		Turns.Turn turn = this.turns.take(batch.ids());
		try {
			course.check();
			this.records.name(batch, course::mayBeNew);
			return CompletableFuture.supplyAsync(() -> write(batch, course, turn), this.threads);
		}
		catch (RuntimeException | Error ex) {
			turn.end();
			throw ex;
		}
	}

	private Counts write(Batch batch, Course course, Turns.Turn turn) {
		try {
			return this.records.write(batch);
		}
		catch (RuntimeException | Error ex) {
			// Before the turn ends: whoever waits for it must see that.
			course.fail(ex);
			throw ex;
		}
		finally {
			turn.end();
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

	/** What is known of the batches of one load. It is used by the thread that reads. */
	static final class Course {

		/**
		 * More would take memory; names that are forgotten are looked up in the graph
		 * again.
		 */
		private static final int NAMES_KEPT = 100_000;

		private final Set<String> named = new HashSet<>();

		private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

		private boolean mayBeNew(String id) {
			if (this.named.size() >= NAMES_KEPT) {
				this.named.clear();
			}
			return this.named.add(id);
		}

		private void fail(Throwable problem) {
			this.failure.compareAndSet(null, problem);
		}

		/** Fails where a batch has failed. */
		void check() {
			Throwable problem = this.failure.get();
			if (problem != null) {
				throw (problem instanceof RuntimeException usual) ? usual : new IllegalStateException(problem);
			}
		}

	}

}
