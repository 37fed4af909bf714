package org.sekisho.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * Makes larger reports out of one: each row again and again, every time some years further
 * back, so that none stands twice.
 */
final class LargeFile {

	private static final String DATE = "SEIZURE_DATE";

	private static final char DELIMITER = ';';

	/** The report spans three years. */
	private static final int YEARS = 3;

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private LargeFile() {
	}

	/**
	 * Writes a larger report.
	 * @param report in the form of profile unodc-ids
	 * @param rows how many rows to write, without the header
	 * @param back by how many years the first are moved back
	 * @param target where to
	 * @return the target
	 */
	static Path write(Path report, int rows, int back, Path target) throws IOException {
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(DELIMITER).build(target, StandardCharsets.UTF_8)) {
			int written = 0;
			for (int round = 0; written < rows; round++) {
				try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(DELIMITER).ofCsvRecord(report)) {
					int date = -1;
					for (CsvRecord row : records) {
						if (date < 0) {
							date = row.getFields().indexOf(DATE);
							if (round == 0) {
								csv.writeRecord(row.getFields());
							}
						}
						else if (written < rows) {
							csv.writeRecord(moved(row.getFields(), date, back, round));
							written++;
						}
					}
				}
			}
		}
		return target;
	}

	/** Once there are no earlier years left, another amount makes another row. */
	private static List<String> moved(List<String> cells, int date, int back, int round) {
		List<String> moved = new ArrayList<>(cells);
		LocalDate day = LocalDate.parse(cells.get(date)).minusYears(back + (long) YEARS * round);
		while (day.isBefore(EARLIEST)) {
			day = day.plusYears(100);
			moved.set(date + 2, cells.get(date + 2) + round);
		}
		moved.set(date, day.toString());
		return moved;
	}

}
