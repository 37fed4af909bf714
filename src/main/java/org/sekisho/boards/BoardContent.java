package org.sekisho.boards;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands on a board. All of it names entities by their business keys alone.
 *
 * @param entities the entities, each once
 * @param links ids of links between them
 * @param steps what built the chart
 * @param notes texts beside or on entities
 * @param pictures pictures beside or on entities
 * @param view how the page showed it, in the page's own words; null where it did not say
 */
public record BoardContent(List<Placed> entities, List<String> links, List<Step> steps, List<Note> notes,
		List<Picture> pictures, @Nullable String view) {

	/** Entities on a board or a chart, at most. */
	public static final int MOST_ENTITIES = 2000;

	/** Links on a board or a chart, at most. */
	public static final int MOST_LINKS = 10_000;

	/** Nothing. */
	static final BoardContent EMPTY = new BoardContent(List.of(), List.of(), List.of(), List.of(), List.of(), null);

	/** Characters of a title, at most. */
	public static final int LONGEST_NAME = 200;

	/** Characters of a text, at most. */
	public static final int LONGEST_TEXT = 10_000;

	/** How far from the middle something may stand, in any direction. */
	public static final double FARTHEST = 1e7;

	/**
	 * An entity and where it stands.
	 *
	 * @param id its business key
	 * @param x to the right
	 * @param y down
	 * @param pinned whether layouts leave it where it is
	 * @param hidden whether it is not shown
	 * @param group the name of the group that it is drawn in; null where it is in none
	 */
	public record Placed(String id, double x, double y, boolean pinned, boolean hidden, @Nullable String group) {

	}

	/**
	 * A step that built the chart, with the arguments that its question was given.
	 *
	 * @param action what it did
	 * @param ids the entities that it added, removed, started from or joined
	 * @param types link types
	 * @param kinds kinds of entities
	 * @param groups groups of links around an entity; null for all
	 * @param depth links away
	 * @param perGroup neighbours a group
	 * @param crowdsAbove more than these are a crowd
	 * @param maxLength links a path
	 * @param asOf a day
	 */
	public record Step(Action action, List<String> ids, @Nullable List<String> types, @Nullable List<String> kinds,
			@Nullable List<Group> groups, @Nullable Integer depth, @Nullable Integer perGroup,
			@Nullable Integer crowdsAbove, @Nullable Integer maxLength, @Nullable String asOf) {

		Step of(List<String> some) {
			return new Step(this.action, some, this.types, this.kinds, this.groups, this.depth, this.perGroup,
					this.crowdsAbove, this.maxLength, this.asOf);
		}

	}

	/**
	 * A group of links around an entity.
	 *
	 * @param type of the links
	 * @param direction of the links, seen from the entity: OUT or IN
	 * @param kind of the neighbours
	 */
	public record Group(String type, String direction, String kind) {

	}

	/** What a step does, as the schema describes it. */
	public enum Action {

		ADD, EXPAND, CONNECT, REMOVE;

		/** Entities that it needs. */
		int fewest() {
			return (this == CONNECT) ? 2 : 1;
		}

	}

	/**
	 * A text on the board.
	 *
	 * @param id tells it from others
	 * @param text what it says
	 * @param x to the right
	 * @param y down
	 * @param on the entity that it is pinned to; null where it stands by itself
	 */
	public record Note(String id, String text, double x, double y, @Nullable String on) {

	}

	/**
	 * A picture on the board.
	 *
	 * @param id where its bytes are kept
	 * @param caption what stands below it
	 * @param x to the right
	 * @param y down
	 * @param width how wide it is shown
	 * @param height how high it is shown
	 * @param on the entity that it is pinned to; null where it stands by itself
	 */
	public record Picture(String id, String caption, double x, double y, double width, double height,
			@Nullable String on) {

		Picture as(String other) {
			return new Picture(other, this.caption, this.x, this.y, this.width, this.height, this.on);
		}

	}

	BoardContent with(List<Picture> others) {
		return new BoardContent(this.entities, this.links, this.steps, this.notes, others, this.view);
	}

	List<String> ids() {
		return this.entities.stream().map(Placed::id).toList();
	}

	List<String> pictureIds() {
		return this.pictures.stream().map(Picture::id).toList();
	}

}
