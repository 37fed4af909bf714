package org.sekisho.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sekisho.mapping.FindingCode;

/**
 * What a look at a file finds.
 *
 * @param upload token by which the file can be named for a while, instead of sending it
 * @param form what was found out about the file
 * @param profile how it was read
 * @param profiles all that there are to choose from, the one that fits best first
 * @param columns what each of its columns fills
 * @param fields all that a column can fill
 * @param rows the first rows
 * @param summary of the whole file
 */
public record Preview(String upload, Form form, String profile, List<Choice> profiles, List<Column> columns,
		List<Target> fields, List<Line> rows, Summary summary) {

	/**
	 * The form of a file; null where a part has no meaning for it.
	 *
	 * @param format what kind of file it is
	 * @param encoding of a text
	 * @param delimiter between the cells of a text
	 * @param sheet which is read
	 * @param sheets all there are
	 * @param compressed whether it was sent compressed
	 */
	public record Form(String format, @Nullable String encoding, @Nullable String delimiter, @Nullable String sheet,
			List<String> sheets, boolean compressed) {

	}

	/**
	 * A profile to choose.
	 *
	 * @param name its name
	 * @param title what people call it
	 * @param fit from 0, not at all, to 1
	 */
	public record Choice(String name, String title, double fit) {

	}

	/**
	 * A column.
	 *
	 * @param name as the file spells it
	 * @param field label of the field that it fills; null for none
	 * @param proposals labels of fields that it may mean, the likeliest first
	 */
	public record Column(String name, @Nullable String field, List<String> proposals) {

	}

	/**
	 * A field that a column can fill.
	 *
	 * @param name its label
	 * @param description what it means
	 */
	public record Target(String name, String description) {

	}

	/**
	 * A row.
	 *
	 * @param number as a spreadsheet shows it
	 * @param cells what stands in it, long texts cut off
	 * @param verdict {@code ACCEPTED} or {@code REJECTED}
	 * @param problems what is wrong or to be known
	 * @param record what was understood, in plain words; null where it is rejected
	 */
	public record Line(int number, List<String> cells, String verdict, List<Remark> problems, @Nullable String record) {

	}

	/**
	 * What is wrong with a row, or to be known of it.
	 *
	 * @param row number of the row
	 * @param code what is found
	 * @param column in which column
	 * @param value what stands there, cut off where long; null where nothing does
	 * @param sentence for a person
	 * @param severity {@code REJECTED} or {@code FLAGGED}
	 */
	public record Remark(int row, FindingCode code, String column, @Nullable String value, String sentence,
			String severity) {

	}

	/**
	 * The whole file.
	 *
	 * @param rows all
	 * @param accepted those that can be loaded
	 * @param rejected those that cannot
	 * @param codes what is found how often, the most frequent first
	 */
	public record Summary(long rows, long accepted, long rejected, List<Count> codes) {

	}

	/**
	 * How often something is found.
	 *
	 * @param code what is found
	 * @param severity {@code REJECTED} or {@code FLAGGED}
	 * @param count in how many rows, or more often where rows have it several times
	 * @param example the first
	 */
	public record Count(FindingCode code, String severity, long count, Remark example) {

	}

}
