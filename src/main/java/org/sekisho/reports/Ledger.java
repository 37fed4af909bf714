package org.sekisho.reports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.sekisho.evidence.Source;
import org.sekisho.evidence.Sources;
import org.sekisho.graph.Graph;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.sekisho.intake.ReportFile;
import org.sekisho.intake.ReportRefused;
import org.springframework.stereotype.Component;

/**
 * The ledger of imports: what was loaded, from which file, with what outcome. Its entries
 * are never removed.
 */
@Component
class Ledger {

	private static final int WITHDRAWN_AT_ONCE = 2000;

	private static final int SOURCE_DIGITS = 16;

	private static final String REMEDY = " Load the same file again: rows that are in stay, the others are added.";

	private final Graph graph;

	private final Statements statements;

	private final Sources sources;

	private final ReentrantLock writing = new ReentrantLock(true);

	Ledger(Graph graph, Statements statements, Sources sources) {
		this.graph = graph;
		this.statements = statements;
		this.sources = sources;
	}

	/** The id of the source that the file with this checksum is. */
	static String sourceId(String sha256) {
		return "source:" + sha256.substring(0, SOURCE_DIGITS);
	}

	/**
	 * Does work on what the seizures of several imports share, such as places, while
	 * nobody else does.
	 */
	<T> T exclusively(Supplier<T> work) {
		this.writing.lock();
		try {
			return work.get();
		}
		finally {
			this.writing.unlock();
		}
	}

	/**
	 * Opens an entry, RUNNING.
	 * @param id its id; where there is such an entry already, it begins anew
	 * @param file what is loaded
	 * @return the entry
	 */
	Entry open(String id, ReportFile file) {
		Instant now = Instant.now();
		Map<String, Object> properties = Map.of("name", file.name(), "fileName", file.name(), "profile", file.profile(),
				"sha256", file.sha256(), "status", Status.RUNNING.name(), "startedAt", utc(now), "columns",
				file.columns(), "delimiter", String.valueOf(file.delimiter()));
		return this.graph.inTransaction(runner -> {
			recordSource(file, now, runner);
			run(runner, "open-import", Map.of("id", id, "source", sourceId(file.sha256()), "properties", properties));
			return Entry.of(run(runner, "find-import", Map.of("id", id)).getFirst());
		});
	}

	/** All rows have been read. */
	void complete(String id) {
		close(id, Status.COMPLETED, null);
	}

	/** Loading ended before its time. What was loaded stays. */
	void fail(String id, String reason) {
		close(id, Status.FAILED, reason + REMEDY);
	}

	/**
	 * Fails the imports that were started before this moment and are running still.
	 * @return their ids
	 */
	List<String> failInterrupted(Instant moment) {
		Map<String, Object> parameters = Map.of("before", utc(moment), "reason",
				"Loading was interrupted: the process ended." + REMEDY, "endedAt", utc(Instant.now()));
		return this.graph.write(this.statements.named("reports/fail-interrupted", parameters))
			.stream()
			.map(row -> text(row, "id"))
			.toList();
	}

	/** The entry with this id. */
	Optional<Entry> find(String id) {
		return this.graph.read(this.statements.named("reports/find-import", Map.of("id", id)))
			.stream()
			.map(Entry::of)
			.findFirst();
	}

	/**
	 * Takes back what an import loaded, with the places and substances that nobody else
	 * names. Seizures that another import reports too stay with that one. Where this is
	 * interrupted, the same call goes on.
	 * @param id the import
	 * @param reason why, for the ledger
	 * @return how many seizures were taken back
	 * @throws ReportRefused where there is nothing to take back
	 */
	int withdraw(String id, String reason) {
		if (reason.isBlank()) {
			throw ReportRefused.badRequest("Reason missing",
					"Say why the import is withdrawn: the reason must not be blank.");
		}
		return exclusively(() -> {
			Entry entry = find(id).orElseThrow(() -> ReportRefused.unknownImport(id));
			entry.requireWithdrawable();
			int withdrawn = 0;
			for (Release part = release(entry); part.seizures() > 0; part = release(entry)) {
				withdrawn += part.withdrawn();
			}
			this.graph.write(this.statements.named("reports/cite-remaining", Map.of("source", entry.sourceId())));
			close(id, Status.WITHDRAWN, entry.withdrawnFor(reason.strip()));
			return withdrawn;
		});
	}

	private Release release(Entry entry) {
		return this.graph.inTransaction((runner) -> {
			List<?> released = list(
					run(runner, "release-seizures", Map.of("import", entry.id(), "limit", WITHDRAWN_AT_ONCE)),
					"released");
			run(runner, "keep-held-seizures", Map.of("seizures", released, "source", entry.sourceId()));
			List<Map<String, @Nullable Object>> rows = run(runner, "withdraw-seizures", Map.of("seizures", released));
			run(runner, "withdraw-named", Map.of("named", list(rows, "named")));
			return new Release(released.size(), number(rows.getFirst(), "withdrawn"));
		});
	}

	private void recordSource(ReportFile file, Instant now, StatementRunner runner) {
		String id = sourceId(file.sha256());
		if (run(runner, "find-source", Map.of("id", id)).isEmpty()) {
			this.sources.record(new Source(id, file.name(), file.publisher(), null, null, "anonymous", now), runner);
		}
	}

	private void close(String id, Status status, @Nullable String reason) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", id);
		parameters.put("status", status.name());
		parameters.put("reason", reason);
		parameters.put("endedAt", utc(Instant.now()));
		this.graph.write(this.statements.named("reports/close-import", parameters));
	}

	private List<Map<String, @Nullable Object>> run(StatementRunner runner, String statement,
			Map<String, ? extends @Nullable Object> parameters) {
		return runner.run(this.statements.named("reports/" + statement, parameters));
	}

	private static ZonedDateTime utc(Instant moment) {
		return moment.atZone(ZoneOffset.UTC);
	}

	private static String text(Map<String, @Nullable Object> row, String column) {
		return Objects.requireNonNull(row.get(column)).toString();
	}

	private static List<?> list(List<Map<String, @Nullable Object>> rows, String column) {
		return (List<?>) Objects.requireNonNull(rows.getFirst().get(column));
	}

	private static int number(Map<String, @Nullable Object> row, String column) {
		return ((Number) Objects.requireNonNull(row.get(column))).intValue();
	}

	/** How far an import is. */
	enum Status {

		RUNNING, COMPLETED, FAILED, WITHDRAWN

	}

	/**
	 * A part of the seizures of an import, taken from it.
	 *
	 * @param seizures how many they are
	 * @param withdrawn how many of them no other import holds, so that they are gone
	 */
	private record Release(int seizures, int withdrawn) {

	}

	/**
	 * What the ledger says of an import.
	 *
	 * @param id business key
	 * @param status how far it is
	 * @param sourceId what its rows cite
	 * @param rowsRead rows read until now, without the header
	 * @param columns names of the columns of its file
	 * @param delimiter what separates them
	 * @param reason why it failed or was withdrawn; null where it did not
	 */
	record Entry(String id, Status status, String sourceId, int rowsRead, List<String> columns, char delimiter,
			@Nullable String reason) {

		private static Entry of(Map<String, @Nullable Object> row) {
			List<?> columns = (List<?>) Objects.requireNonNull(row.get("columns"));
			return new Entry(text(row, "id"), Status.valueOf(text(row, "status")), Ledger.sourceId(text(row, "sha256")),
					number(row, "rowsRead"), columns.stream().map(String.class::cast).toList(),
					text(row, "delimiter").charAt(0), (String) row.get("reason"));
		}

		private String withdrawnFor(String reason) {
			return (this.reason != null) ? this.reason + " Withdrawn: " + reason : reason;
		}

		private void requireWithdrawable() {
			if (this.status == Status.RUNNING) {
				throw ReportRefused.conflict("Import running",
						"The import '%s' is still running. Withdraw it when it has ended.".formatted(this.id));
			}
			if (this.status == Status.WITHDRAWN) {
				throw ReportRefused.conflict("Import withdrawn",
						"The import '%s' has been withdrawn already.".formatted(this.id));
			}
		}

	}

}
