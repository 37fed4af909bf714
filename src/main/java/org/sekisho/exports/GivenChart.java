package org.sekisho.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import org.jspecify.annotations.Nullable;
import org.sekisho.boards.BoardContent;
import org.sekisho.exports.ChartReading.Wanted;
import org.sekisho.exports.files.ExportedChart.Note;
import org.sekisho.exports.files.ExportedChart.Place;

/**
 * A chart that is on no board.
 *
 * @param title what it is called
 * @param description what it is about
 * @param entities what stands on it, and where
 * @param links ids of links; null for all that there are
 * @param asOf only links that may have held on this day; null for any
 * @param notes what is written on it
 * @param marking how it is to be handled, whatever is on it; null for no marking
 * @param unknown whatever else was given
 */
record GivenChart(@Nullable String title, @Nullable String description, @Nullable List<@Nullable Item> entities,
		@Nullable List<String> links, @Nullable String asOf, @Nullable List<@Nullable Words> notes,
		@Nullable String marking, @JsonAnySetter @Nullable Map<String, @Nullable Object> unknown) {

	/** Notes at most. */
	private static final int NOTES = 200;

	/**
	 * A note on a chart.
	 *
	 * @param text what it says
	 * @param on the id of the entity that it is pinned to; null where it lies by itself
	 * @param unknown whatever else was given
	 */
	record Words(@Nullable String text, @Nullable String on,
			@JsonAnySetter @Nullable Map<String, @Nullable Object> unknown) {

	}

	/**
	 * An entity on a chart.
	 *
	 * @param id its business key
	 * @param x to the right; null where it is not known
	 * @param y down; null where it is not known
	 * @param unknown whatever else was given
	 */
	record Item(@Nullable String id, @Nullable Double x, @Nullable Double y,
			@JsonAnySetter @Nullable Map<String, @Nullable Object> unknown) {

	}

	/**
	 * What is to be read.
	 * @throws ExportRefused where this is no chart
	 */
	Wanted wanted() {
		known("", this.unknown, "title, description, entities, links, asOf, notes, marking");
		String name = text("title", this.title, BoardContent.LONGEST_NAME);
		String about = text("description", this.description, BoardContent.LONGEST_TEXT);
		Set<String> ids = new LinkedHashSet<>();
		Map<String, Place> places = new HashMap<>();
		for (Item item : (this.entities != null) ? this.entities : List.<Item>of()) {
			if (item == null || item.id() == null) {
				throw ExportRefused
					.badChart("entities: each is an object with an id, such as {\"id\": \"country:JP\"}.");
			}
			known("entities: ", item.unknown(), "id, x, y");
			ids.add(item.id());
			if (item.x() != null && item.y() != null) {
				places.put(item.id(), place(item.id(), item.x(), item.y()));
			}
		}
		bounded("entities", ids.size(), 1, BoardContent.MOST_ENTITIES);
		bounded("links", (this.links != null) ? this.links.size() : 0, 0, BoardContent.MOST_LINKS);
		return new Wanted(null, name.isEmpty() ? "Chart" : name, about, List.copyOf(ids),
				(this.links != null) ? new HashSet<>(this.links) : null, places, this.asOf, this.marking, List.of());
	}

	/**
	 * What is written on it.
	 * @throws ExportRefused where that is too much
	 */
	List<Note> written() {
		List<Note> written = new ArrayList<>();
		for (Words words : (this.notes != null) ? this.notes : List.<Words>of()) {
			if (words == null) {
				throw ExportRefused.badChart("notes: each is an object with a text.");
			}
			known("notes: ", words.unknown(), "text, on");
			written.add(new Note(text("notes.text", words.text(), BoardContent.LONGEST_TEXT), words.on()));
		}
		bounded("notes", written.size(), 0, NOTES);
		return written;
	}

	private static void known(String where, @Nullable Map<String, @Nullable Object> unknown, String known) {
		if (unknown != null && !unknown.isEmpty()) {
			throw ExportRefused.badChart("%sthere is no property '%s'. There are %s.".formatted(where,
					unknown.keySet().iterator().next(), known));
		}
	}

	private static Place place(String id, double x, double y) {
		if (!(Math.abs(x) <= BoardContent.FARTHEST && Math.abs(y) <= BoardContent.FARTHEST)) {
			throw ExportRefused
				.badChart("entities: '" + id + "' stands too far out. Places are between -10,000,000 and 10,000,000.");
		}
		return new Place(x, y);
	}

	private static String text(String name, @Nullable String text, int longest) {
		String given = Objects.requireNonNullElse(text, "").strip();
		bounded(name + ", in characters", given.length(), 0, longest);
		return given;
	}

	private static void bounded(String name, int given, int least, int most) {
		if (given < least || given > most) {
			throw ExportRefused.badChart("%s: there are %d. Give %d to %d.".formatted(name, given, least, most));
		}
	}

}
