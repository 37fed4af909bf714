package org.sekisho.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.evidence.Source;
import org.sekisho.evidence.Sources;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.sekisho.intake.ReportFile;
import org.sekisho.intake.ReportRefused;
import org.sekisho.markings.Handlings;
import org.sekisho.markings.Inheritance;
import org.springframework.stereotype.Component;

/**
 * The ledger of imports: what was loaded, from which file, with what outcome. Its entries
 * are never removed.
 */
@Component
public class Ledger {

	private final Graph graph;

	private final Statements statements;

	private final Sources sources;

	private final RowLedger rows;

	private final Handlings handlings;

	private final Inheritance inheritance;

	Ledger(Graph graph, Statements statements, Sources sources, RowLedger rows, Handlings handlings,
			Inheritance inheritance) {
		this.inheritance = inheritance;
		this.graph = graph;
		this.statements = statements;
		this.sources = sources;
		this.rows = rows;
		this.handlings = handlings;
	}

	/**
	 * Opens an entry, RUNNING. Where there is such an entry already, it goes on with this
	 * file.
	 * @param id its id
	 * @param file what is loaded
	 * @return the entry
	 */
	public ImportEntry open(String id, ReportFile file) {
		Instant now = Instant.now();
		MarkedFile marked = new MarkedFile(file, this.handlings.of(file.marking()));
		String source = marked.sourceId();
		return this.graph.inTransaction(runner -> {
			recordSource(source, file, now, runner);
			Map<String, @Nullable Object> opened = new HashMap<>(
					Map.of("id", id, "source", source, "properties", marked.properties(), "startedAt", utc(now)));
			opened.put("sourceAccess", this.inheritance.source(source, id, marked.marking(), runner));
			runner.run(statement("open-import", opened));
			return ImportEntry.of(runner.run(statement("find-import", Map.of("id", id))).getFirst());
		});
	}

	/**
	 * Makes the entry of an import that is loaded in a single transaction.
	 * @param id its id
	 * @param source the source that it brings, which is recorded already
	 * @param properties what else is known of it: {@code profile}, {@code fileName} and
	 * {@code sha256}
	 * @param blocks what became of its rows
	 * @param runner the transaction
	 */
	public void recordWhole(String id, String source, Map<String, String> properties, List<RowBlock> blocks,
			StatementRunner runner) {
		Map<String, String> named = new HashMap<>(properties);
		named.put("name", String.valueOf(properties.get("fileName")));
		Map<String, @Nullable Object> opened = new HashMap<>(
				Map.of("id", id, "source", source, "properties", named, "startedAt", utc(Instant.now())));
		// Whoever brings a pack marks its source afterwards.
		opened.put("sourceAccess", null);
		runner.run(statement("open-import", opened));
		blocks.forEach(block -> this.rows.record(block, runner));
		runner.run(statement("close-import", closing(id, Status.COMPLETED, null)));
	}

	/** All rows have been read. */
	public void complete(String id) {
		close(id, Status.COMPLETED, null);
	}

	/** Loading ended before its time. What was loaded stays. */
	public void fail(String id, String reason) {
		close(id, Status.FAILED, reason);
	}

	/**
	 * Has an import that failed go on.
	 * @throws ReportRefused where it did not fail, or is being withdrawn
	 */
	public synchronized ImportEntry resume(String id) {
		requireResumable(id);
		this.graph.write(statement("resume-import", Map.of("id", id)));
		return known(id);
	}

	/**
	 * Whether an import can go on.
	 * @throws ReportRefused where it did not fail, or is being withdrawn
	 */
	public void requireResumable(String id) {
		ImportEntry entry = known(id);
		if (entry.status() != Status.FAILED || entry.withdrawing() != null) {
			throw ReportRefused.conflict("Import not failed",
					"The import '%s' is %s. Only an import that FAILED can be resumed.".formatted(id,
							(entry.withdrawing() != null) ? "being withdrawn" : entry.status()));
		}
	}

	/** The entry with this id. */
	public Optional<ImportEntry> find(String id) {
		return this.graph.read(statement("find-import", Map.of("id", id))).stream().map(ImportEntry::of).findFirst();
	}

	/**
	 * The entry with this id.
	 * @throws ReportRefused where there is none
	 */
	public ImportEntry known(String id) {
		return find(id).orElseThrow(() -> ReportRefused.unknownImport(id));
	}

	/**
	 * The imports that have not come to their end, in the order in which they were begun.
	 */
	public List<ImportEntry> unfinished() {
		return this.graph.read(statement("unfinished-imports", Map.of())).stream().map(ImportEntry::of).toList();
	}

	/**
	 * Begins to take an import back, or goes on.
	 * @param id the import
	 * @param reason why, for the ledger; the reason given first holds
	 * @return the entry
	 * @throws ReportRefused where there is nothing to take back
	 */
	public synchronized ImportEntry beginWithdrawal(String id, String reason) {
		requireWithdrawable(id);
		this.graph.write(statement("begin-withdrawal", Map.of("id", id, "reason", reason)));
		return known(id);
	}

	/**
	 * Takes an import back that was loaded in a single transaction.
	 * @param entry the import
	 * @param reason why
	 * @param runner the transaction
	 */
	public void withdrawWhole(ImportEntry entry, String reason, StatementRunner runner) {
		runner.run(statement("begin-withdrawal", Map.of("id", entry.id(), "reason", reason)));
		String both = Optional.ofNullable(entry.reason())
			.map(failed -> failed + " Withdrawn: " + reason)
			.orElse(reason);
		runner
			.run(statement("end-withdrawal", Map.of("id", entry.id(), "reason", both, "endedAt", utc(Instant.now()))));
	}

	/**
	 * Whether an import can be taken back.
	 * @return the entry
	 * @throws ReportRefused where there is nothing to take back
	 */
	public ImportEntry requireWithdrawable(String id) {
		ImportEntry entry = known(id);
		if (entry.status() == Status.RUNNING) {
			throw ReportRefused.conflict("Import running",
					"The import '%s' is still running. Withdraw it when it has ended.".formatted(id));
		}
		if (entry.status() == Status.WITHDRAWN) {
			throw ReportRefused.conflict("Import withdrawn",
					"The import '%s' has been withdrawn already.".formatted(id));
		}
		return entry;
	}

	/**
	 * An import is taken back.
	 * @return how many seizures, since the withdrawal began
	 */
	public int endWithdrawal(ImportEntry entry) {
		Map<String, Object> parameters = Map.of("id", entry.id(), "reason", entry.withdrawnFor(), "endedAt",
				utc(Instant.now()));
		Object withdrawn = this.graph.write(statement("end-withdrawal", parameters)).getFirst().get("withdrawn");
		return (withdrawn instanceof Number seizures) ? seizures.intValue() : 0;
	}

	private void recordSource(String id, ReportFile file, Instant now, StatementRunner runner) {
		if (runner.run(statement("find-source", Map.of("id", id))).isEmpty()) {
			this.sources.record(
					new Source(id, file.name(), file.publisher(), null, null, Caller.speaking(null), now, null),
					runner);
		}
	}

	private void close(String id, Status status, @Nullable String reason) {
		this.graph.write(statement("close-import", closing(id, status, reason)));
	}

	private static Map<String, @Nullable Object> closing(String id, Status status, @Nullable String reason) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", id);
		parameters.put("status", status.name());
		parameters.put("reason", reason);
		parameters.put("endedAt", utc(Instant.now()));
		return parameters;
	}

	private Statement statement(String name, Map<String, ? extends @Nullable Object> parameters) {
		return this.statements.named("ledger/" + name, parameters);
	}

	private static ZonedDateTime utc(Instant moment) {
		return moment.atZone(ZoneOffset.UTC);
	}

	/** How far an import is. */
	public enum Status {

		/** Rows are being read, or wait for it. */
		RUNNING,
		/** All rows were read. */
		COMPLETED,
		/** Loading ended before its time. */
		FAILED,
		/** What it loaded was taken back. */
		WITHDRAWN

	}

}
