package org.sekisho.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sekisho.profiles.ColumnRule;
import org.sekisho.profiles.Columns;
import org.sekisho.profiles.Profile;
import org.sekisho.profiles.Slot;
import org.sekisho.tables.Table;

/**
 * How well a profile fits a file.
 *
 * @param profile the profile
 * @param share from 0, not at all, to 1, each column to a field and each field to a
 * column
 */
record Fit(Profile profile, double share) {

	private static final int LISTED = 500;

	/**
	 * The profiles, the best first: those that know many of the columns and miss few that
	 * they need; of equals, the one that knows most columns.
	 */
	static List<Fit> ranked(List<Profile> profiles, List<String> header) {
		return profiles.stream()
			.map((profile) -> new Fit(profile, new Columns(profile, header, Map.of()).fit()))
			.sorted(Comparator.<Fit>comparingDouble((fit) -> fit.share() * fit.complete(header))
				.thenComparingInt((fit) -> fit.profile().columns().size())
				.reversed())
			.toList();
	}

	/** Which share of the columns that the profile needs is there. */
	private double complete(List<String> header) {
		double needed = new Columns(this.profile, List.of(), Map.of()).missing().size();
		return (needed == 0) ? 1 : 1 - new Columns(this.profile, header, Map.of()).missing().size() / needed;
	}

	/**
	 * Refuses a file that lacks columns, or has one twice.
	 * @param name what its sender calls it
	 * @param table the file
	 * @param profile how it is to be read
	 * @param parameters what its sender says of it as a whole
	 */
	static void check(String name, Table table, Profile profile, Map<String, String> parameters) {
		List<String> header = ReportFile.columns(table);
		Columns columns = new Columns(profile, header, parameters);
		List<Slot> missing = columns.missing();
		if (!missing.isEmpty()) {
			String found = String.join(", ", header);
			throw ReportRefused.unreadable("Columns missing",
					"The header of %s lacks %s. Found%s: %s. Profile %s needs these columns: %s. Rename columns, or map them."
						.formatted(name, headers(profile, missing), delimiter(table),
								(found.length() <= LISTED) ? found : found.substring(0, LISTED) + "…", profile.name(),
								headers(profile, new Columns(profile, List.of(), Map.of()).missing())));
		}
		columns.repeated().ifPresent((twice) -> {
			throw ReportRefused.unreadable("Column repeated",
					"The header of %s names the column %s more than once. Remove or rename all but one of them."
						.formatted(name, twice));
		});
	}

	private static String delimiter(Table table) {
		Character delimiter = table.form().delimiter();
		return (delimiter == null) ? "" : ", taking the %s as delimiter".formatted(switch (delimiter) {
			case ';' -> "semicolon";
			case ',' -> "comma";
			case '\t' -> "tab";
			default -> "character " + delimiter;
		});
	}

	private static String headers(Profile profile, List<Slot> slots) {
		return slots.stream()
			.map(profile.columns()::get)
			.map(ColumnRule::headers)
			.map(List::getFirst)
			.collect(Collectors.joining(", "));
	}

}
