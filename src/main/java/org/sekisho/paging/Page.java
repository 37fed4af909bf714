package org.sekisho.paging;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;

/**
 * Which page of a list is asked for.
 *
 * @param backward whether it is counted from the end
 * @param size how many rows it has at most, or a slot for it; null for the default
 * @param cursor the row that it follows or, backward, precedes; null where it starts at
 * the end
 */
public record Page(boolean backward, @Nullable Object size, @Nullable Object cursor) {

	/**
	 * Reads which page is asked for.
	 * @param arguments the arguments of a list, values or slots for them
	 * @return the page
	 * @throws InvalidQuestion where it is counted from both ends
	 */
	public static Page of(Map<String, @Nullable Object> arguments) {
		Object last = arguments.get(Connections.LAST);
		Object before = arguments.get(Connections.BEFORE);
		boolean backward = last != null || before != null;
		Object first = arguments.get(Connections.FIRST);
		Object after = arguments.get(Connections.AFTER);
		if (!backward) {
			return new Page(false, first, after);
		}
		if (first != null || after != null) {
			throw new InvalidQuestion(
					"A page is counted from the start or from the end: give first and after, or last and before");
		}
		return new Page(true, last, before);
	}

	/** The name of the argument that holds the cursor. */
	String cursorArgument() {
		return this.backward ? Connections.BEFORE : Connections.AFTER;
	}

	/**
	 * The rows of the page, once its size is known.
	 * @param fetched those that were found for it
	 * @param <T> what a row is
	 * @return no more than wanted, in the order of the list
	 */
	public <T> List<T> cut(List<T> fetched) {
		List<T> rows = fetched.subList(0, Math.min(rows(this.size), fetched.size()));
		return this.backward ? rows.reversed() : rows;
	}

	/**
	 * How many rows the page has at most, once its size, which has its limits, is known.
	 */
	int rows(@Nullable Object known) {
		return (known instanceof Integer rows) ? rows : Connections.DEFAULT;
	}

}
