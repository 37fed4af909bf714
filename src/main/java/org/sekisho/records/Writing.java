package org.sekisho.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.markings.Inheritance;
import org.sekisho.ledger.Counts;
import org.sekisho.ledger.RejectsFile;
import org.sekisho.ledger.RowBlock;
import org.sekisho.ledger.RowLedger;
import org.sekisho.ledger.RowVerdict;
import org.sekisho.mapping.Finding;
import org.sekisho.mapping.FindingCode;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.Tie;
import org.sekisho.mapping.Verdict;
import org.sekisho.ways.Way;

/** One batch in one transaction. */
final class Writing {

	private static final String FORMER_VERSION = "The case has been amended since and goes on saying what the "
			+ "amendment says: withdraw the import of the amendment, if this is what counts.";

	private final Batch batch;

	private final Transaction transaction;

	private final RowLedger ledger;

	private final Inheritance inheritance;

	/** Numbers of the rows that say what the graph said already. */
	private final Set<Integer> duplicates = new HashSet<>();

	/** Numbers of those among them that say what has been amended since. */
	private final Set<Integer> former = new HashSet<>();

	/** Routes and parties that nothing may link to any more. */
	private final Set<String> left = new HashSet<>();

	Writing(Batch batch, Transaction transaction, RowLedger ledger, Inheritance inheritance) {
		this.batch = batch;
		this.transaction = transaction;
		this.ledger = ledger;
		this.inheritance = inheritance;
	}

	/**
	 * Routes and parties that nothing may link to any more, once the batch is written.
	 */
	Set<String> left() {
		return this.left;
	}

	Counts run() {
		Optional<Counts> written = this.ledger.counts(this.batch.importId(), this.batch.firstRow(),
				this.transaction.runner());
		if (written.isPresent()) {
			// The database had committed before the connection broke, and this is the
			// second attempt.
			return written.get();
		}
		for (List<Verdict.Sound> round : this.batch.rounds()) {
			seizures(round.stream().filter(sound -> sound.finding() instanceof SeizureReport).toList());
			this.duplicates.addAll(new Ties(this::run).write(round.stream()
				.map(Verdict.Sound::finding)
				.filter(Tie.class::isInstance)
				.map(Tie.class::cast)
				.toList()));
		}
		List<List<@Nullable Object>> wordings = Ties
			.wordings(this.batch.findings().filter(finding -> !this.former.contains(finding.row())));
		if (!wordings.isEmpty()) {
			Inheritance.Around around = this.inheritance.around(this.batch.sourceId(), this.transaction.runner());
			run("note-wordings", Map.of("rows", wordings), "open", around.open(), "beyond", around.beyond());
		}
		this.batch.mark(this.inheritance, this.transaction.runner());
		reject(this.batch.rejected().toList());
		RowBlock block = new RowBlock(this.batch.importId(), this.batch.rows().stream().map(this::row).toList());
		this.ledger.record(block, this.transaction.runner());
		return block.counts();
	}

	private void seizures(List<Verdict.Sound> sound) {
		if (sound.isEmpty()) {
			return;
		}
		Map<String, Known> known = known(sound);
		SeizureRows fresh = new SeizureRows();
		Map<SeizureReport, String> amended = new LinkedHashMap<>();
		List<List<@Nullable Object>> repeated = new ArrayList<>();
		for (Verdict.Sound row : sound) {
			SeizureReport report = (SeizureReport) row.finding();
			Known before = known.get(report.id());
			if (before == null) {
				fresh.add(report, version(row));
			}
			else if (version(row) == null || before.says(row.version())) {
				this.duplicates.add(report.row());
				leave(report);
				if (version(row) != null && before.former().contains(row.version())) {
					this.former.add(report.row());
				}
				repeated.add(SeizureRows.list(report.id(), report.row(), version(row)));
			}
			else {
				amended.put(report, row.version());
			}
		}
		create(fresh);
		amend(amended);
		hold(repeated, false);
	}

	/**
	 * What tells the versions of a case apart. Without a case reference, another wording
	 * is another seizure.
	 */
	private static @Nullable String version(Verdict.Sound row) {
		return (((SeizureReport) row.finding()).filing().caseReference() != null) ? row.version() : null;
	}

	private Map<String, Known> known(List<Verdict.Sound> sound) {
		List<String> ids = sound.stream().map(row -> row.finding().id()).toList();
		Map<String, Known> known = new HashMap<>();
		this.transaction.run("find-seizures", Transaction.batch(Map.of("ids", ids)))
			.forEach(row -> known.put(String.valueOf(row.get("id")),
					new Known(row.get("version"), (List<?>) Objects.requireNonNull(row.get("former")))));
		return known;
	}

	/** A row that changes nothing may have named a route that nobody takes. */
	private void leave(SeizureReport report) {
		Way way = Facts.way(report);
		if (way != null) {
			this.left.add(way.id());
		}
	}

	private void create(SeizureRows fresh) {
		if (fresh.rows().isEmpty()) {
			return;
		}
		Object created = run("create-seizures", Map.of("nodes", fresh.nodes(), "rows", fresh.rows())).getFirst()
			.get("created");
		if (!Objects.equals(created, (long) fresh.rows().size())) {
			throw new NamesMissing();
		}
		if (!fresh.involved().isEmpty()) {
			Object linked = run("link-seizures", Map.of("rows", fresh.involved())).getFirst().get("linked");
			if (!Objects.equals(linked, (long) fresh.involved().size())) {
				throw new NamesMissing();
			}
		}
	}

	private void amend(Map<SeizureReport, String> amended) {
		if (!amended.isEmpty()) {
			this.left.addAll(new Amendments(this.transaction).amend(amended));
			List<List<@Nullable Object>> rows = new ArrayList<>();
			amended.forEach((report, version) -> rows.add(SeizureRows.list(report.id(), report.row(), version)));
			hold(rows, true);
		}
	}

	private void hold(List<List<@Nullable Object>> rows, boolean amended) {
		if (!rows.isEmpty()) {
			run("hold-seizures", Map.of("rows", rows), "amended", amended);
		}
	}

	private void reject(List<Verdict.Rejected> rejected) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (Verdict.Rejected row : rejected) {
			Verdict.Problem first = row.problems().getFirst();
			int number = row.row().number();
			rows.add(SeizureRows.list(RejectsFile.rejectionId(this.batch.importId(), number),
					"Row " + number + ": " + first.column(), number, first.code().name(), first.column(), first.value(),
					row.reason(), row.row().cells()));
		}
		if (!rows.isEmpty()) {
			run("reject-rows", Map.of("rows", rows));
		}
	}

	private List<Map<String, @Nullable Object>> run(String statement, Map<String, ?> lists, Object... others) {
		Map<String, Object> parameters = Transaction.batch(lists, others);
		parameters.put("import", this.batch.importId());
		parameters.put("source", this.batch.sourceId());
		return this.transaction.run(statement, parameters);
	}

	private RowBlock.Row row(Verdict verdict) {
		return switch (verdict) {
			case Verdict.Sound sound -> sound(sound);
			case Verdict.Rejected rejected -> new RowBlock.Row(rejected.row().number(), RowVerdict.REJECTED, "",
					rejected.problems().stream().map(problem -> problem.code().name()).distinct().toList(),
					rejected.reason(), null);
		};
	}

	private RowBlock.Row sound(Verdict.Sound sound) {
		Finding finding = sound.finding();
		Stream<FindingCode> codes = finding.flags().stream();
		Stream<String> reasons = sound.remarks().stream().map(Verdict.Problem::reason);
		if (this.former.contains(finding.row())) {
			codes = Stream.concat(codes, Stream.of(FindingCode.FORMER_VERSION));
			reasons = Stream.concat(reasons, Stream.of(FORMER_VERSION));
		}
		return new RowBlock.Row(finding.row(),
				this.duplicates.contains(finding.row()) ? RowVerdict.DUPLICATE : RowVerdict.ACCEPTED, record(finding),
				codes.map(FindingCode::name).toList(), reasons.distinct().collect(Collectors.joining(" ")),
				link(finding));
	}

	/** The entity that a finding says something of. */
	private static String record(Finding finding) {
		return (finding instanceof Tie tie) ? tie.source().id() : finding.id();
	}

	private static RowBlock.@Nullable Link link(Finding finding) {
		return (finding instanceof Tie tie) ? new RowBlock.Link(tie.id(), tie.target().id()) : null;
	}

	/** What a case says, and what it said before. */
	private record Known(@Nullable Object version, List<?> former) {

		private boolean says(String version) {
			return version.equals(this.version) || this.former.contains(version);
		}

	}

}
