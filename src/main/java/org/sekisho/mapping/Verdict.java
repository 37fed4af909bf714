package org.sekisho.mapping;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What becomes of a row, unless an earlier load has brought it. */
public sealed interface Verdict {

	/**
	 * Which row it is on.
	 * @return the number of the row as a spreadsheet shows it
	 */
	int number();

	/**
	 * The row is sound.
	 *
	 * @param finding what it says
	 * @param version hash of what it says: the same id with another version is an
	 * amendment, with the same version a repetition
	 * @param remarks why it bears flags
	 */
	record Sound(Finding finding, String version, List<Problem> remarks) implements Verdict {

		@Override
		public int number() {
			return this.finding.row();
		}

	}

	/**
	 * The row cannot be loaded.
	 *
	 * @param row the row
	 * @param problems why, at least one
	 */
	record Rejected(Row row, List<Problem> problems) implements Verdict {

		@Override
		public int number() {
			return this.row.number();
		}

		/** All reasons in one text; after the first, with their columns. */
		public String reason() {
			Stream<String> others = this.problems.stream()
				.skip(1)
				.map(problem -> problem.column() + ": " + problem.reason());
			return Stream.concat(Stream.of(this.problems.getFirst().reason()), others).collect(Collectors.joining(" "));
		}

	}

	/**
	 * Why a row cannot be loaded or bears a flag.
	 *
	 * @param code what is found
	 * @param column name of the column
	 * @param value what stands there; null where nothing does
	 * @param reason a sentence
	 */
	record Problem(FindingCode code, String column, @Nullable String value, String reason) {

	}

	/**
	 * A row of a file.
	 *
	 * @param number its number as a spreadsheet shows it: blank rows count, and a row
	 * with line breaks in quotes is one row
	 * @param cells as they stand in the file, without the mask of a formula
	 */
	record Row(int number, List<String> cells) {

	}

}
