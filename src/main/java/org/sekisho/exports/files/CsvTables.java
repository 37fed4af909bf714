package org.sekisho.exports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.sekisho.cells.Corrections;
import org.sekisho.exports.files.ExportedChart.Cited;
import org.sekisho.exports.files.ExportedChart.Entity;
import org.sekisho.exports.files.ExportedChart.Fact;
import org.sekisho.exports.files.ExportedChart.Link;

/**
 * Four tables in one archive: what the file is, entities, links, and where each of them
 * is cited from. Cells that a spreadsheet would compute are masked with an apostrophe.
 */
final class CsvTables implements ChartFile {

	/** Without it, spreadsheets take the letters for those of their country. */
	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	@Override
	public void write(ExportedChart chart, OutputStream target) throws IOException {
		ZipOutputStream archive = new ZipOutputStream(target, StandardCharsets.UTF_8);
		table(archive, "about.csv",
				List.of(row("property", "value"), row("title", chart.title()), row("description", chart.description()),
						row("marking", chart.marking()), row("read at", chart.readAt()),
						row("entities", chart.entities().size()), row("links", chart.links().size()),
						row("remarks", String.join(" ", chart.remarks()))));
		List<List<@Nullable Object>> entities = new ArrayList<>(
				List.of(row("id", "kind", "name", "x", "y", "marking", "sources")));
		for (Entity entity : chart.entities()) {
			entities.add(row(entity.id(), entity.kind(), entity.name(), (entity.at() != null) ? entity.at().x() : null,
					(entity.at() != null) ? entity.at().y() : null, entity.marking(), entity.sources()));
		}
		table(archive, "entities.csv", entities);
		List<List<@Nullable Object>> links = new ArrayList<>(
				List.of(row("id", "from", "type", "to", "valid from", "valid to", "weight", "marking", "sources")));
		for (Link link : chart.links()) {
			links.add(row(link.id(), link.from(), link.type(), link.to(), link.validFrom(), link.validTo(),
					link.weight(), link.marking(), link.sources()));
		}
		table(archive, "links.csv", links);
		table(archive, "citations.csv", citations(chart));
		archive.finish();
	}

	private static List<List<@Nullable Object>> citations(ExportedChart chart) {
		List<List<@Nullable Object>> rows = new ArrayList<>(
				List.of(row("of", "source", "source name", "publisher", "section", "page", "row", "grade", "marking")));
		Stream.of(chart.entities(), chart.links()).flatMap(List::stream).forEach((Fact fact) -> {
			for (Cited cited : fact.cited()) {
				rows.add(row(fact.id(), cited.source(), cited.name(), cited.publisher(), cited.section(), cited.page(),
						cited.row(), cited.grade(), cited.marking()));
			}
		});
		return rows;
	}

	private static List<@Nullable Object> row(@Nullable Object... cells) {
		List<@Nullable Object> row = new ArrayList<>();
		for (Object cell : cells) {
			row.add(cell);
		}
		return row;
	}

	private static void table(ZipOutputStream archive, String name, List<List<@Nullable Object>> rows)
			throws IOException {
		archive.putNextEntry(new ZipEntry(name));
		// Closing it would close the archive.
		archive.write(BYTE_ORDER_MARK);
		CsvWriter csv = CsvWriter.builder().build(archive, StandardCharsets.UTF_8);
		for (List<@Nullable Object> row : rows) {
			csv.writeRecord(row.stream().map(cell -> cell(cell)).toList());
		}
		csv.flush();
		archive.closeEntry();
	}

	/** Numbers are no formulas, whatever they begin with. */
	private static String cell(@Nullable Object cell) {
		return (cell instanceof String text) ? Corrections.mask(text) : Objects.toString(cell, "");
	}

}
