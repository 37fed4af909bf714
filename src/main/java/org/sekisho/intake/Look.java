package org.sekisho.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.Preview.Count;
import org.sekisho.intake.Preview.Line;
import org.sekisho.intake.Preview.Remark;
import org.sekisho.intake.Preview.Summary;
import org.sekisho.mapping.Verdict;
import org.sekisho.mapping.Verdict.Problem;
import org.sekisho.tables.TableRow;

/** Maps a file from end to end, keeping its first rows and what is found how often. */
final class Look {

	private static final int ROWS = 200;

	private static final int LONGEST = 300;

	private static final String ACCEPTED = "ACCEPTED";

	private static final String REJECTED = "REJECTED";

	private static final String FLAGGED = "FLAGGED";

	private final ReportFile file;

	private final PlainWords words;

	private final List<Line> lines = new ArrayList<>(ROWS);

	private final Map<String, Count> counts = new LinkedHashMap<>();

	private long accepted;

	private long rejected;

	Look(ReportFile file, PlainWords words) {
		this.file = file;
		this.words = words;
	}

	/** Reads the whole file, as long as that is wanted. */
	void read(BooleanSupplier wanted) throws IOException {
		try (ReportFile.Verdicts verdicts = this.file.verdicts()) {
			while (verdicts.hasNext()) {
				if (!wanted.getAsBoolean()) {
					throw ReportRefused.conflict("Asked again", "The file is being looked at in another way by now.");
				}
				TableRow row = verdicts.row();
				take(row, verdicts.judge(row));
			}
		}
	}

	private void take(TableRow row, Verdict verdict) {
		switch (verdict) {
			case Verdict.Sound sound -> {
				this.accepted++;
				take(row, sound.remarks(), ACCEPTED, FLAGGED,
						isShown() ? this.words.of(row.cells(), sound.finding()) : null);
			}
			case Verdict.Rejected problem -> {
				this.rejected++;
				take(row, problem.problems(), REJECTED, REJECTED, null);
			}
		}
	}

	private void take(TableRow row, List<Problem> problems, String verdict, String severity, @Nullable String record) {
		List<Remark> remarks = problems.stream().map((problem) -> remark(row, problem, severity)).toList();
		remarks.forEach(
				(remark) -> this.counts.merge(remark.code() + severity, new Count(remark.code(), severity, 1, remark),
						(count, one) -> new Count(count.code(), severity, count.count() + 1, count.example())));
		if (isShown()) {
			this.lines
				.add(new Line(row.number(), row.cells().stream().map(Look::cut).toList(), verdict, remarks, record));
		}
	}

	private boolean isShown() {
		return this.lines.size() < ROWS;
	}

	private static Remark remark(TableRow row, Problem problem, String severity) {
		String value = problem.value();
		return new Remark(row.number(), problem.code(), problem.column(), (value != null) ? cut(value) : null,
				problem.reason(), severity);
	}

	private static String cut(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
	}

	/** The first rows. */
	List<Line> lines() {
		return this.lines;
	}

	/** What stands in the first rows of a column. */
	List<String> cells(int column) {
		return this.lines.stream()
			.flatMap((line) -> (column < line.cells().size()) ? Stream.of(line.cells().get(column).strip())
					: Stream.of())
			.filter((cell) -> !cell.isEmpty())
			.toList();
	}

	/** What is found in the whole file; what rejects rows comes first. */
	Summary summary() {
		List<Count> codes = this.counts.values()
			.stream()
			.sorted(Comparator.comparing(Count::severity)
				.reversed()
				.thenComparing(Count::count, Comparator.reverseOrder()))
			.toList();
		return new Summary(this.accepted + this.rejected, this.accepted, this.rejected, codes);
	}

}
