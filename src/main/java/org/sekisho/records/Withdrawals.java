package org.sekisho.records;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.markings.Inheritance;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statements;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.RowBlock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * Takes back what imports loaded, a part at a time. Nothing else may be written
 * meanwhile. Where it is interrupted, the next part goes on.
 */
@Component
public class Withdrawals {

	private final Graph graph;

	private final Statements statements;

	private final Inheritance inheritance;

	private final int rows;

	Withdrawals(Graph graph, Statements statements, Inheritance inheritance,
			@Value("${sekisho.imports.withdraw-rows:2000}") int rows) {
		Assert.isTrue(rows > 0, "sekisho.imports.withdraw-rows must be at least 1");
		this.graph = graph;
		this.statements = statements;
		this.inheritance = inheritance;
		this.rows = rows;
	}

	/**
	 * Takes some seizures from an import. Those that other imports report too stay with
	 * these; a case says again what the others report of it.
	 * @param entry the import
	 * @return how many were taken from it; 0 where it has none any more
	 */
	public int releaseSeizures(ImportEntry entry) {
		return this.graph.inTransaction(runner -> {
			Transaction transaction = new Transaction(this.statements, runner);
			List<Map<String, @Nullable Object>> released = transaction.run("release-seizures",
					Map.of("import", entry.id(), "limit", this.rows));
			List<String> ids = texts(released, "id");
			Set<String> named = new HashSet<>();
			released.forEach(row -> list(row.get("named")).forEach(id -> named.add((String) id)));
			List<String> cases = texts(released.stream().filter(row -> row.get("versions") != null).toList(), "id");
			Map<String, Object> parameters = Map.of("import", entry.id(), "source", entry.sourceId(), "seizures", ids);
			transaction.run("keep-held-seizures", parameters);
			named.addAll(new Versions(transaction, this.inheritance).settle(cases));
			transaction.run("withdraw-seizures", parameters);
			this.inheritance.seizures(ids, runner);
			settle(named, entry, transaction);
			return ids.size();
		});
	}

	private void settle(Set<String> named, ImportEntry entry, Transaction transaction) {
		Map<String, Object> parameters = Map.of("named", List.copyOf(named), "source", entry.sourceId());
		transaction.run("sweep-named", parameters);
		transaction.run("cite-remaining", parameters);
		this.inheritance.entities(named, transaction.runner());
		transaction.run("settle-wordings", parameters);
	}

	/**
	 * Takes some links between members of networks from an import, and the members that
	 * nothing else names.
	 * @param entry the import
	 * @param after what this returned before; the id of the import at first
	 * @return what to go on with; null where there are no more
	 */
	public @Nullable String releaseTies(ImportEntry entry, String after) {
		return this.graph.inTransaction(runner -> {
			Transaction transaction = new Transaction(this.statements, runner);
			List<Map<String, @Nullable Object>> blocks = transaction.run("tied-rows",
					Map.of("after", after, "end", RowBlock.id(entry.id(), Integer.MAX_VALUE)));
			if (blocks.isEmpty()) {
				return null;
			}
			Map<String, @Nullable Object> parameters = new HashMap<>(blocks.getFirst());
			parameters.put("import", entry.id());
			release(entry, transaction, transaction.run("release-ties", parameters));
			return String.valueOf(parameters.get("id"));
		});
	}

	private void release(ImportEntry entry, Transaction transaction, List<Map<String, @Nullable Object>> released) {
		Set<String> parties = new HashSet<>(texts(released, "party"));
		parties.addAll(texts(released, "other"));
		Set<String> networks = new HashSet<>();
		released.forEach(row -> list(row.get("networks")).forEach(id -> networks.add((String) id)));
		this.inheritance.ties(released.stream()
			.map(row -> List.of(text(row, "tie"), text(row, "party"), text(row, "other")))
			.toList(), transaction.runner());
		transaction.run("leave-networks", Map.of("parties", List.copyOf(parties)));
		settle(parties, entry, transaction);
		transaction.run("settle-networks", Map.of("networks", List.copyOf(networks), "source", entry.sourceId()));
		this.inheritance.entities(networks, transaction.runner());
	}

	/**
	 * Takes back some of what was named for rows that were never written.
	 * @param entry the import
	 * @return how much was taken back; 0 where there is no more
	 */
	public int sweep(ImportEntry entry) {
		return sweep("sweep-memberships", entry) + sweep("sweep-source", entry);
	}

	private int sweep(String statement, ImportEntry entry) {
		Object swept = this.graph
			.write(this.statements.named("records/" + statement,
					Map.of("source", entry.sourceId(), "limit", this.rows)))
			.getFirst()
			.get("swept");
		return ((Number) Objects.requireNonNull(swept)).intValue();
	}

	private static List<String> texts(List<Map<String, @Nullable Object>> rows, String column) {
		return rows.stream().map(row -> String.valueOf(row.get(column))).toList();
	}

	private static String text(Map<String, @Nullable Object> row, String column) {
		return String.valueOf(row.get(column));
	}

	@SuppressWarnings("unchecked")
	private static List<Object> list(@Nullable Object value) {
		return (List<Object>) Objects.requireNonNull(value);
	}

}
