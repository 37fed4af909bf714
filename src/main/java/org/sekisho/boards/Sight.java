package org.sekisho.boards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.boards.BoardContent.Note;
import org.sekisho.boards.BoardContent.Picture;
import org.sekisho.boards.BoardContent.Placed;
import org.sekisho.boards.BoardContent.Step;

/**
 * What a caller may see of a board: all that hangs on the entities that the caller may
 * see, or on none, but for links that are hidden themselves.
 */
final class Sight {

	private final Set<String> seen;

	private final Set<String> hiddenLinks;

	private final boolean restricted;

	Sight(Set<String> seen, Set<String> hiddenLinks, boolean restricted) {
		this.seen = seen;
		this.hiddenLinks = hiddenLinks;
		this.restricted = restricted;
	}

	/** The same where some entities are not to be kept, since they are gone. */
	Sight forgetting(List<String> gone) {
		Set<String> all = new HashSet<>(this.seen);
		all.addAll(gone);
		return new Sight(all, this.hiddenLinks, this.restricted);
	}

	/** All entities that a board names. */
	static Set<String> named(BoardContent content) {
		Set<String> named = new LinkedHashSet<>(content.ids());
		content.steps().forEach(step -> named.addAll(step.ids()));
		return named;
	}

	boolean seesAll(BoardContent content) {
		return this.hiddenLinks.isEmpty() && this.seen.containsAll(named(content));
	}

	/** What is seen of a board, and nothing that tells that there is more. */
	BoardContent of(BoardContent content) {
		return new BoardContent(some(content.entities(), entity -> sees(entity.id())),
				some(content.links(), this::seesLink), steps(content.steps()),
				some(content.notes(), note -> sees(note.on())), some(content.pictures(), picture -> sees(picture.on())),
				view(content));
	}

	/**
	 * What is saved by somebody who was not shown all of what was kept: what was not
	 * shown stays, be it hidden from them or gone from the graph.
	 */
	BoardContent keeping(BoardContent kept, BoardContent saved) {
		List<Placed> entities = joined(saved.entities(), some(kept.entities(), entity -> !sees(entity.id())),
				entity -> entity.id());
		Set<String> there = new HashSet<>(entities.stream().map(Placed::id).toList());
		return new BoardContent(entities,
				joined(saved.links(), some(kept.links(), link -> !seesLink(link) && joins(link, there)), link -> link),
				keepingSteps(kept.steps(), saved.steps()), keepingNotes(kept.notes(), saved.notes()),
				joined(saved.pictures(), unseenPictures(kept), Picture::id),
				(view(kept) == null && kept.view() != null) ? kept.view() : saved.view());
	}

	/** Pictures that nobody may name who is not shown them. */
	List<Picture> unseenPictures(BoardContent kept) {
		return some(kept.pictures(), picture -> !sees(picture.on()));
	}

	/** A note that is not shown stays, under another id where a new one has its own. */
	private List<Note> keepingNotes(List<Note> kept, List<Note> saved) {
		Set<String> taken = new HashSet<>(saved.stream().map(Note::id).toList());
		List<Note> notes = new ArrayList<>(saved);
		for (Note note : some(kept, each -> !sees(each.on()))) {
			notes.add(taken.add(note.id()) ? note
					: new Note("note:" + UUID.randomUUID(), note.text(), note.x(), note.y(), note.on()));
		}
		return notes;
	}

	/**
	 * The page's own words are not read, only searched: they may name what stands on the
	 * board.
	 */
	private @Nullable String view(BoardContent content) {
		String view = content.view();
		boolean tells = view != null && this.restricted
				&& named(content).stream().anyMatch(id -> !sees(id) && view.contains(id));
		return tells ? null : view;
	}

	private boolean sees(@Nullable String id) {
		return id == null || this.seen.contains(id);
	}

	private boolean seesLink(String link) {
		LinkKey key = LinkKey.of(link);
		return key != null && sees(key.from()) && sees(key.to()) && !this.hiddenLinks.contains(link);
	}

	private static boolean joins(String link, Set<String> there) {
		LinkKey key = LinkKey.of(link);
		return key != null && there.contains(key.from()) && there.contains(key.to());
	}

	private List<Step> steps(List<Step> steps) {
		return steps.stream().flatMap(step -> part(step, this::sees)).toList();
	}

	/** A step with some of its entities; none where those are too few. */
	private static Stream<Step> part(Step step, Predicate<String> wanted) {
		List<String> ids = some(step.ids(), wanted);
		return (ids.size() < step.action().fewest()) ? Stream.empty() : Stream.of(step.of(ids));
	}

	/**
	 * A step that was shown in part and comes back as it was shown is the whole one. Of
	 * one that does not come back, what was not shown stays.
	 */
	private List<Step> keepingSteps(List<Step> kept, List<Step> saved) {
		List<Step> steps = new ArrayList<>();
		List<Step> left = saved;
		for (Step whole : kept) {
			List<Step> shown = part(whole, this::sees).toList();
			int at = shown.isEmpty() ? -1 : left.indexOf(shown.getFirst());
			if (at >= 0) {
				steps.addAll(left.subList(0, at));
				steps.add(whole);
				left = left.subList(at + 1, left.size());
			}
			else if (shown.isEmpty()) {
				steps.add(whole);
			}
			else {
				part(whole, id -> !sees(id)).forEach(steps::add);
			}
		}
		steps.addAll(left);
		return steps;
	}

	private static <T> List<T> some(List<T> all, Predicate<T> wanted) {
		return all.stream().filter(wanted).toList();
	}

	private static <T> List<T> joined(List<T> saved, List<T> unseen, Function<T, String> key) {
		List<T> all = new ArrayList<>(saved);
		Set<String> there = new HashSet<>(saved.stream().map(key).toList());
		unseen.stream().filter(each -> there.add(key.apply(each))).forEach(all::add);
		return all;
	}

}
