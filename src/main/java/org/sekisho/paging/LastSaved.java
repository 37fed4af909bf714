package org.sekisho.paging;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.schema.InvalidQuestion;

/**
 * Where a page ends of a list that has what was saved last first.
 *
 * @param savedAt when its last row was saved; null before the first page
 * @param id the id of this row
 */
public record LastSaved(@Nullable OffsetDateTime savedAt, String id) {

	/**
	 * Rows of a page at most.
	 */
	private static final int MOST = 200;

	/**
	 * Where a page begins.
	 * @param after the cursor of the row before it, if any
	 * @param list names the list
	 * @return the end of the page before
	 * @throws InvalidQuestion where the cursor was made for another list
	 */
	public static LastSaved of(@Nullable String after, String list) {
		if (after == null) {
			return new LastSaved(null, "");
		}
		String[] parts = Cursor.text(after, "after", list).split(" ", 2);
		try {
			return new LastSaved(OffsetDateTime.parse(parts[0]), parts[parts.length - 1]);
		}
		catch (DateTimeException ex) {
			throw new InvalidQuestion("after: this is no cursor of " + list + ". Take endCursor as it is");
		}
	}

	/**
	 * The cursor of this row.
	 * @param list names the list
	 * @return text that clients take as it is
	 */
	public String cursor(String list) {
		return Cursor.of(list, List.of(this.savedAt + " " + this.id));
	}

	/**
	 * The parameters of a statement that reads a page and one row more, which tells
	 * whether there is another page.
	 * @param first rows of the page
	 * @return values by name
	 * @throws InvalidQuestion where a page has no so many rows
	 */
	public Map<String, @Nullable Object> page(int first) {
		if (first < 1 || first > MOST) {
			throw new InvalidQuestion("first: " + first + " is not between 1 and " + MOST);
		}
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("savedAt", this.savedAt);
		parameters.put("id", this.id);
		parameters.put("limit", first + 1);
		return parameters;
	}

}
