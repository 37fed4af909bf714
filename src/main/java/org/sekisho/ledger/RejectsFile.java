package org.sekisho.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.sekisho.access.Disclosure;
import org.sekisho.cells.Corrections;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statements;
import org.sekisho.markings.Handlings;
import org.springframework.stereotype.Component;

/**
 * Gives rejected rows back in the columns of their file, with number, column, value and
 * reason behind them, ready to be corrected and loaded again.
 */
@Component
public class RejectsFile {

	private static final int ROWS_AT_ONCE = 1000;

	private final Graph graph;

	private final Statements statements;

	private final Handlings handlings;

	RejectsFile(Graph graph, Statements statements, Handlings handlings) {
		this.handlings = handlings;
		this.graph = graph;
		this.statements = statements;
	}

	/**
	 * Writes the rejected rows of an import. Where the first of them cannot be read,
	 * nothing is written; where that happens later, the file remains cut off.
	 * @param entry the import
	 * @param target where to; the caller closes it
	 */
	public void write(ImportEntry entry, OutputStream target) throws IOException {
		List<Map<String, @Nullable Object>> page = page(entry, rejectionId(entry.id(), 0));
		// Closing would give a file that is cut off a proper end.
		CsvWriter csv = CsvWriter.builder().fieldSeparator(entry.delimiter()).build(target, StandardCharsets.UTF_8);
		csv.writeRecord(Corrections.row(entry.columns(), entry.columns().size(), Corrections.COLUMNS));
		while (!page.isEmpty()) {
			Disclosure.add(entry.handling(), page.size());
			page.forEach((rejection) -> csv.writeRecord(record(rejection, entry.columns().size())));
			page = page(entry, Objects.requireNonNull(page.getLast().get("id")).toString());
		}
		csv.flush();
	}

	/** The id of the rejected row with this number. Ids sort as the rows do. */
	public static String rejectionId(String importId, int row) {
		return "rejection:%s/%010d".formatted(importId.substring(importId.indexOf(':') + 1), row);
	}

	private List<Map<String, @Nullable Object>> page(ImportEntry entry, String after) {
		return this.graph.read(this.statements.named("ledger/rejections-after",
				Map.of("after", after, "end", rejectionId(entry.id(), Integer.MAX_VALUE), "limit", ROWS_AT_ONCE,
						"visible", this.handlings.visible())));
	}

	private static List<String> record(Map<String, @Nullable Object> rejection, int width) {
		List<?> cells = (List<?>) Objects.requireNonNull(rejection.get("cells"));
		List<String> verdict = Corrections.COLUMNS.stream()
			.map(column -> Objects.toString(rejection.get(column), ""))
			.toList();
		return Corrections.row(cells.stream().map(String.class::cast).toList(), width, verdict);
	}

}
