package org.sekisho.boards;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;
import org.sekisho.boards.BoardContent.Step;
import org.sekisho.schema.InvalidQuestion;

/** What a board may hold at most. */
final class BoardBounds {

	private static final int STEPS = 500;

	private static final int EXPANDED = 50;

	private static final int GROUPS = 200;

	private static final int JOINED = 20;

	private static final int NOTES = 200;

	private static final int PICTURES = 50;

	private static final int LONGEST_ID = 500;

	private static final int LONGEST_CAPTION = 1000;

	private static final int LONGEST_VIEW = 200_000;

	private BoardBounds() {
	}

	static void header(String name, String description, String by) {
		length("board.name", name, 1, BoardContent.LONGEST_NAME);
		length("board.description", description, 0, BoardContent.LONGEST_TEXT);
		length("by", by, 1, BoardContent.LONGEST_NAME);
	}

	static void content(BoardContent content) {
		Set<String> ids = once("board.entities", content.ids(), BoardContent.MOST_ENTITIES);
		content.entities().forEach(entity -> {
			length("board.entities.id", entity.id(), 1, LONGEST_ID);
			length("board.entities.group", entity.group(), 1, BoardContent.LONGEST_NAME);
			place("board.entities", entity.id(), entity.x(), entity.y());
		});
		once("board.links", content.links(), BoardContent.MOST_LINKS);
		content.links().forEach(link -> link(link, ids));
		most("board.steps", content.steps(), STEPS);
		for (int i = 0; i < content.steps().size(); i++) {
			step(i + 1, content.steps().get(i));
		}
		once("board.notes", content.notes().stream().map(note -> note.id()).toList(), NOTES);
		content.notes().forEach(note -> {
			length("board.notes.id", note.id(), 1, LONGEST_ID);
			length("board.notes.text", note.text(), 1, BoardContent.LONGEST_TEXT);
			place("board.notes", note.id(), note.x(), note.y());
			on("board.notes", note.id(), note.on(), ids);
		});
		once("board.pictures", content.pictureIds(), PICTURES);
		content.pictures().forEach(picture -> {
			length("board.pictures.caption", picture.caption(), 0, LONGEST_CAPTION);
			place("board.pictures", picture.id(), picture.x(), picture.y(), picture.width(), picture.height());
			on("board.pictures", picture.id(), picture.on(), ids);
		});
		length("board.view", content.view(), 0, LONGEST_VIEW);
	}

	/**
	 * Looks whether a board has room for what is saved and what its saver was not shown.
	 * How much that is, is not told.
	 */
	static BoardContent room(BoardContent all) {
		if (all.entities().size() > BoardContent.MOST_ENTITIES || all.links().size() > BoardContent.MOST_LINKS
				|| all.notes().size() > NOTES || all.pictures().size() > PICTURES) {
			throw new InvalidQuestion("board: it has no room for so much. Leave some out, or save this without an id "
					+ "as a board of its own");
		}
		List<Step> last = all.steps().subList(Math.max(0, all.steps().size() - STEPS), all.steps().size());
		return new BoardContent(all.entities(), all.links(), last, all.notes(), all.pictures(), all.view());
	}

	private static void step(int number, Step step) {
		String where = "board.steps: step " + number;
		once(where + ", ids", step.ids(), switch (step.action()) {
			case ADD, REMOVE -> BoardContent.MOST_ENTITIES;
			case EXPAND -> EXPANDED;
			case CONNECT -> JOINED;
		});
		step.ids().forEach(id -> length(where + ", ids", id, 1, LONGEST_ID));
		if (step.ids().size() < step.action().fewest()) {
			throw new InvalidQuestion("%s, ids: a step %s names %d entities. Name %d or more".formatted(where,
					step.action(), step.ids().size(), step.action().fewest()));
		}
		for (List<?> some : Arrays.asList(step.types(), step.kinds(), step.groups())) {
			most(where + ", types, kinds and groups", (some != null) ? some : List.of(), GROUPS);
		}
		between(where + ", depth", step.depth(), 4);
		between(where + ", perGroup", step.perGroup(), 200);
		between(where + ", crowdsAbove", step.crowdsAbove(), 10_000);
		between(where + ", maxLength", step.maxLength(), 100);
	}

	private static void between(String where, @Nullable Integer number, int most) {
		if (number != null && (number < 1 || number > most)) {
			throw new InvalidQuestion("%s: %d is not between 1 and %d".formatted(where, number, most));
		}
	}

	private static void link(String link, Set<String> ids) {
		length("board.links", link, 1, 3 * LONGEST_ID);
		LinkKey key = LinkKey.of(link);
		if (key == null) {
			throw new InvalidQuestion("board.links: '" + link
					+ "' is no id of a link, such as 'post:a PART_OF ministry:b'. Take it from Link.id");
		}
		if (!ids.contains(key.from()) || !ids.contains(key.to())) {
			throw new InvalidQuestion("board.links: '" + link
					+ "' leads to an entity that does not stand in board.entities. Add the entity or leave the link out");
		}
	}

	private static void on(String where, String id, @Nullable String on, Set<String> ids) {
		if (on != null && !ids.contains(on)) {
			throw new InvalidQuestion(
					"%s: '%s' is pinned to '%s', which does not stand in board.entities".formatted(where, id, on));
		}
	}

	private static void place(String where, String id, double... numbers) {
		if (DoubleStream.of(numbers).anyMatch(number -> !(Math.abs(number) <= BoardContent.FARTHEST))) {
			throw new InvalidQuestion(where + ": '" + id
					+ "' stands too far out. Places and sizes are between -10,000,000 and 10,000,000");
		}
	}

	private static Set<String> once(String where, List<String> ids, int most) {
		most(where, ids, most);
		Set<String> once = new HashSet<>();
		for (String id : ids) {
			if (!once.add(id)) {
				throw new InvalidQuestion(where + ": '" + id + "' stands there twice. Each stands there once");
			}
		}
		return once;
	}

	private static void most(String where, Collection<?> all, int most) {
		if (all.size() > most) {
			throw new InvalidQuestion("%s: there are %d. A board has %d at most".formatted(where, all.size(), most));
		}
	}

	private static void length(String where, @Nullable String text, int least, int most) {
		int length = (text != null) ? text.strip().length() : least;
		if (length < least || (text != null && text.length() > most)) {
			throw new InvalidQuestion("%s: its length is %d. Give %d to %d characters".formatted(where,
					(text != null) ? text.length() : 0, least, most));
		}
	}

}
