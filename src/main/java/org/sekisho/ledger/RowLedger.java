package org.sekisho.ledger;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.springframework.stereotype.Component;

/** Records what becomes of each row of an import. */
@Component
public class RowLedger {

	private final Graph graph;

	private final Statements statements;

	RowLedger(Graph graph, Statements statements) {
		this.graph = graph;
		this.statements = statements;
	}

	/**
	 * Records rows and counts them, in the transaction that writes what they say. The
	 * database refuses rows that are recorded already.
	 * @param block the rows
	 * @param runner the transaction
	 */
	public void record(RowBlock block, StatementRunner runner) {
		Counts counts = block.counts();
		runner.run(this.statements.named("ledger/record-rows",
				Map.of("import", block.importId(), "block", block.properties(), "rows", counts.read(), "accepted",
						counts.accepted(), "duplicates", counts.duplicates(), "rejected", counts.rejected())));
	}

	/**
	 * What became of the rows of a block, where it is recorded already.
	 * @param importId the import
	 * @param first number of its first row
	 * @param runner the transaction
	 * @return the counts; empty where these rows are still to be loaded
	 */
	public Optional<Counts> counts(String importId, int first, StatementRunner runner) {
		return runner.run(this.statements.named("ledger/find-rows", Map.of("id", RowBlock.id(importId, first))))
			.stream()
			.map(block -> new Counts(number(block.get("accepted")), number(block.get("duplicates")),
					number(block.get("rejected"))))
			.findFirst();
	}

	/**
	 * Which rows of an import have been recorded.
	 * @param importId the import
	 * @return the rows
	 */
	public WrittenRows written(String importId) {
		WrittenRows written = new WrittenRows();
		for (Map<String, @Nullable Object> block : this.graph
			.read(this.statements.named("ledger/written-rows", range(importId)))) {
			written.add(number(block.get("first")), number(block.get("last")));
		}
		return written;
	}

	/** Parameters between which the ids of an import's blocks lie. */
	static Map<String, Object> range(String importId) {
		return Map.of("after", RowBlock.id(importId, 0), "end", RowBlock.id(importId, Integer.MAX_VALUE));
	}

	private static int number(@Nullable Object value) {
		return ((Number) Objects.requireNonNull(value)).intValue();
	}

}
