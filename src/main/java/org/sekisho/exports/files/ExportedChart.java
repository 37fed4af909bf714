package org.sekisho.exports.files;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a file says.
 *
 * @param key tells it from other charts, of whatever title
 * @param title what the chart is called
 * @param description what it is about; empty where nobody said
 * @param readAt when the graph was asked
 * @param entities the entities
 * @param links the links between them
 * @param notes texts on a board
 * @param pictures pictures on a board
 * @param marking how it is to be handled: as strictly as all that it says; empty for no
 * marking
 * @param remarks sentences that tell what is not in the file, and where it is on record
 */
public record ExportedChart(String key, String title, String description, Instant readAt, List<Entity> entities,
		List<Link> links, List<Note> notes, List<Picture> pictures, String marking, List<String> remarks) {

	/** What stands on a file in which nothing is marked. */
	static final String UNMARKED = "Nothing in this file is marked; that does not say who may see it";

	/** Says so where nothing is marked. */
	public ExportedChart {
		marking = marking.isEmpty() ? UNMARKED : marking;
	}

	/** What entities and links have in common. */
	public interface Fact {

		/**
		 * Tells it from others.
		 * @return its id
		 */
		String id();

		/**
		 * Where it is said.
		 * @return places in sources
		 */
		List<Cited> cited();

		/**
		 * How it is to be handled.
		 * @return the words of its marking; empty for none
		 */
		String marking();

		/** All sources as one text. */
		default String sources() {
			return cited().stream().map(Cited::text).distinct().collect(Collectors.joining("; "));
		}

	}

	/**
	 * An entity.
	 *
	 * @param id business key
	 * @param kind its kind
	 * @param name what it is called
	 * @param at where it stands on the chart; null where that is not known
	 * @param marking how it is to be handled; empty for no marking
	 * @param cited where it is recorded
	 */
	public record Entity(String id, String kind, String name, @Nullable Place at, String marking,
			List<Cited> cited) implements Fact {

	}

	/**
	 * A place on a chart.
	 *
	 * @param x to the right
	 * @param y down
	 */
	public record Place(double x, double y) {

	}

	/**
	 * A link.
	 *
	 * @param id tells it from others
	 * @param type its type
	 * @param from the id of the entity that it runs from
	 * @param to the id of the entity that it runs to
	 * @param validFrom since when, as precisely as known; null where unknown
	 * @param validTo until when, as precisely as known; null where unknown
	 * @param weight how strong it is in the measure of its source; null where that does
	 * not say
	 * @param marking how it is to be handled; empty for no marking
	 * @param cited where it is recorded
	 */
	public record Link(String id, String type, String from, String to, @Nullable String validFrom,
			@Nullable String validTo, @Nullable Double weight, String marking, List<Cited> cited) implements Fact {

		/** The type as a person reads it. */
		String label() {
			return this.type.toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

	/**
	 * A text on a board.
	 *
	 * @param text what it says
	 * @param on the name of the entity that it is pinned to; null where it stands by
	 * itself
	 */
	public record Note(String text, @Nullable String on) {

	}

	/**
	 * A picture on a board.
	 *
	 * @param caption what stands below it
	 * @param on the name of the entity that it is pinned to; null where it stands by
	 * itself
	 * @param uri gives the picture itself as a data URI, once it is its turn; empty where
	 * it is not there any more
	 */
	public record Picture(String caption, @Nullable String on, Supplier<Optional<String>> uri) {

	}

	/**
	 * A place in a source.
	 *
	 * @param source the id of the source
	 * @param name what the source is called
	 * @param publisher who published it; null where unknown
	 * @param section the heading; null where unknown
	 * @param page the page as printed; null where unknown
	 * @param row the row of a file; null where unknown
	 * @param grade on the Admiralty scale; null where nobody has judged it
	 * @param marking how the source is to be handled; empty for no marking
	 */
	public record Cited(String source, String name, @Nullable String publisher, @Nullable String section,
			@Nullable Integer page, @Nullable Integer row, @Nullable String grade, String marking) {

		/** Where in the source. */
		String place() {
			return Stream
				.of((this.section != null) ? "section " + this.section : null,
						(this.page != null) ? "page " + this.page : null, (this.row != null) ? "row " + this.row : null,
						(this.grade != null) ? "grade " + this.grade : null)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(", "));
		}

		/** The source and where in it. */
		String text() {
			return place().isEmpty() ? this.name : this.name + ", " + place();
		}

	}

	/**
	 * How all of it is to be handled; empty for no marking.
	 * @return the words of its marking
	 */
	public String handled() {
		return this.marking.equals(UNMARKED) ? "" : this.marking;
	}

	/** What it is about, and what is not in it. */
	String about() {
		return Stream.concat(Stream.of(this.description), this.remarks.stream())
			.filter(text -> !text.isEmpty())
			.collect(Collectors.joining(" "));
	}

	/** All places in sources, each once. */
	List<Cited> cited() {
		return facts().map(Fact::cited).flatMap(Collection::stream).distinct().toList();
	}

	Stream<Fact> facts() {
		return Stream.concat(this.entities.stream(), this.links.stream());
	}

}
