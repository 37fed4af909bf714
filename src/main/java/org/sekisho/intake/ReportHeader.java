package org.sekisho.intake;

import java.util.Collections;
import java.util.List;

import org.sekisho.tables.Table;

/**
 * The header of a report.
 *
 * @param columns the names of its columns, where possible as the profile spells them
 * @param corrected whether it is a file of rejected rows, with their verdicts at its end
 */
record ReportHeader(List<String> columns, boolean corrected) {

	private static final int MESSAGE_CHARACTERS = 500;

	/**
	 * Understands the header of a table.
	 * @param table the table
	 * @param fileName what its sender calls it
	 * @param profile the columns it should have
	 * @throws ReportRefused where it lacks one, or has one twice
	 */
	static ReportHeader of(Table table, String fileName, Profile profile) {
		List<String> names = table.columns().stream().map(name -> spelled(Corrections.unmask(name), profile)).toList();
		int size = names.size() - Corrections.COLUMNS.size();
		boolean corrected = size > 0 && names.subList(size, names.size()).equals(Corrections.COLUMNS);
		ReportHeader header = new ReportHeader(corrected ? names.subList(0, size) : names, corrected);
		header.check(table, fileName, profile);
		return header;
	}

	/** The cells of a row as they stood in the report, without verdict and masks. */
	List<String> cells(List<String> row) {
		boolean stripped = this.corrected && row.size() >= Corrections.COLUMNS.size();
		List<String> cells = stripped ? row.subList(0, row.size() - Corrections.COLUMNS.size()) : row;
		return cells.stream().map(Corrections::unmask).toList();
	}

	private static String spelled(String name, Profile profile) {
		return profile.columns().keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
	}

	private void check(Table table, String fileName, Profile profile) {
		List<String> missing = profile.columns()
			.keySet()
			.stream()
			.filter((column) -> !this.columns.contains(column))
			.toList();
		if (!missing.isEmpty()) {
			throw ReportRefused.unreadable("Columns missing", missing(table, fileName, profile, missing));
		}
		profile.columns()
			.keySet()
			.stream()
			.filter((column) -> Collections.frequency(this.columns, column) > 1)
			.findFirst()
			.ifPresent((twice) -> {
				throw ReportRefused.unreadable("Column repeated",
						"The header of %s names the column %s more than once. Remove or rename all but one of them."
							.formatted(fileName, twice));
			});
	}

	private String missing(Table table, String fileName, Profile profile, List<String> missing) {
		String found = String.join(", ", this.columns);
		return "The header of %s lacks %s. Found%s: %s. Profile %s needs these columns: %s.".formatted(fileName,
				String.join(", ", missing), delimiter(table),
				(found.length() <= MESSAGE_CHARACTERS) ? found : found.substring(0, MESSAGE_CHARACTERS) + "…",
				profile.name(), String.join(", ", profile.columns().keySet()));
	}

	private static String delimiter(Table table) {
		Character delimiter = table.form().delimiter();
		if (delimiter == null) {
			return "";
		}
		return ", taking the %s as delimiter".formatted(switch (delimiter) {
			case ';' -> "semicolon";
			case ',' -> "comma";
			case '\t' -> "tab";
			default -> "character " + delimiter;
		});
	}

}
