package org.sekisho.records;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

import org.sekisho.markings.Inheritance;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statements;
import org.sekisho.ledger.Counts;
import org.sekisho.ledger.RowLedger;
import org.springframework.stereotype.Component;

/**
 * Writes what reports say. Batches that have no id in common may be written at the same
 * time.
 */
@Component
public class Records {

	private final Graph graph;

	private final Statements statements;

	private final RowLedger rows;

	private final Inheritance inheritance;

	private final ReentrantLock naming = new ReentrantLock(true);

	/** Is held alone by whoever takes back what nothing links to. */
	private final ReentrantReadWriteLock taking = new ReentrantReadWriteLock(true);

	Records(Graph graph, Statements statements, RowLedger rows, Inheritance inheritance) {
		this.graph = graph;
		this.statements = statements;
		this.rows = rows;
		this.inheritance = inheritance;
	}

	/**
	 * Records the places, substances and parties that rows name and nobody has named
	 * before. Batches of an import are given in their order in the file, so that each
	 * cites the first row that names it.
	 * @param batch the rows
	 * @param wanted by their ids, which ones may be new
	 */
	public void name(Batch batch, Predicate<String> wanted) {
		Names names = new Names(wanted);
		batch.findings().forEach(names::add);
		if (names.isEmpty()) {
			return;
		}
		this.naming.lock();
		try {
			this.graph.inTransaction(runner -> {
				names.record(batch.sourceId(), new Transaction(this.statements, runner), this.inheritance);
				return true;
			});
		}
		finally {
			this.naming.unlock();
		}
	}

	/**
	 * Writes rows with the verdict on each, or nothing of them.
	 * @param batch the rows, whose names have been recorded
	 * @return what became of them
	 */
	public Counts write(Batch batch) {
		Set<String> left = new HashSet<>();
		Counts counts = write(batch, left);
		if (!left.isEmpty()) {
			sweep(left);
		}
		return counts;
	}

	private Counts write(Batch batch, Set<String> left) {
		this.taking.readLock().lock();
		try {
			return attempt(batch, left);
		}
		catch (NamesMissing ex) {
			name(batch, id -> true);
			return attempt(batch, left);
		}
		finally {
			this.taking.readLock().unlock();
		}
	}

	private Counts attempt(Batch batch, Set<String> left) {
		return this.graph.inTransaction(runner -> {
			Writing writing = new Writing(batch, new Transaction(this.statements, runner), this.rows, this.inheritance);
			Counts counts = writing.run();
			left.clear();
			left.addAll(writing.left());
			return counts;
		});
	}

	/** While no other batch links to any of it. */
	private void sweep(Set<String> left) {
		this.taking.writeLock().lock();
		try {
			this.graph.write(this.statements.named("records/sweep-named", Map.of("named", List.copyOf(left))));
		}
		finally {
			this.taking.writeLock().unlock();
		}
	}

}
