package org.sekisho.boards;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A saved chart, as far as the caller may see it.
 *
 * @param summary what a list says of it
 * @param markedAs how those marked it who saved it; null for not at all
 * @param content what stands on it
 */
public record Board(Summary summary, @Nullable String markedAs, BoardContent content) {

	/**
	 * What a list says of a board.
	 *
	 * @param id business key
	 * @param name what it is called
	 * @param description what it is about
	 * @param version how often it was saved
	 * @param createdBy who saved it first
	 * @param createdAt when
	 * @param savedBy who saved it last
	 * @param savedAt when
	 * @param marking how it is to be handled, as far as the caller is cleared for it;
	 * null for no marking
	 */
	public record Summary(String id, String name, String description, int version, String createdBy,
			OffsetDateTime createdAt, String savedBy, OffsetDateTime savedAt, @Nullable String marking) {

		static Summary of(Map<String, @Nullable Object> board, @Nullable String marking) {
			return new Summary(text(board, "id"), text(board, "name"), text(board, "description"),
					((Number) Objects.requireNonNull(board.get("version"))).intValue(), text(board, "createdBy"),
					moment(board, "createdAt"), text(board, "savedBy"), moment(board, "savedAt"), marking);
		}

		private static String text(Map<String, @Nullable Object> board, String property) {
			return (String) Objects.requireNonNull(board.get(property));
		}

		private static OffsetDateTime moment(Map<String, @Nullable Object> board, String property) {
			return (OffsetDateTime) Objects.requireNonNull(board.get(property));
		}

	}

	/**
	 * Its business key.
	 * @return its id
	 */
	public String id() {
		return this.summary.id();
	}

	/**
	 * What it is called.
	 * @return its name
	 */
	public String name() {
		return this.summary.name();
	}

	/**
	 * What it is about.
	 * @return text, empty where nobody said
	 */
	public String description() {
		return this.summary.description();
	}

	/**
	 * How often it was saved.
	 * @return a number that begins with 1
	 */
	public int version() {
		return this.summary.version();
	}

	/**
	 * Who saved it first.
	 * @return their name
	 */
	public String createdBy() {
		return this.summary.createdBy();
	}

	/**
	 * When it was saved first.
	 * @return a moment in UTC
	 */
	public OffsetDateTime createdAt() {
		return this.summary.createdAt();
	}

	/**
	 * Who saved it last.
	 * @return their name
	 */
	public String savedBy() {
		return this.summary.savedBy();
	}

	/**
	 * When it was saved last.
	 * @return a moment in UTC
	 */
	public OffsetDateTime savedAt() {
		return this.summary.savedAt();
	}

	/**
	 * How it is to be handled: as strictly as its savers say, and as all that stands on
	 * it.
	 * @return its marking, as far as the caller is cleared for it; null for none
	 */
	public @Nullable String marking() {
		return this.summary.marking();
	}

}
