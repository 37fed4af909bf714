package org.sekisho.boards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.boards.BoardContent.Step;

/**
 * What a caller may see of a board: all that hangs on the entities that the caller may
 * see, or on none.
 */
final class Sight {

	private final Set<String> seen;

	private final boolean restricted;

	Sight(Set<String> seen, boolean restricted) {
		this.seen = seen;
		this.restricted = restricted;
	}

	/** All entities that a board names. */
	static Set<String> named(BoardContent content) {
		Set<String> named = new LinkedHashSet<>(content.ids());
		content.steps().forEach(step -> named.addAll(step.ids()));
		return named;
	}

	/** What is seen of a board, and nothing that tells that there is more. */
	BoardContent of(BoardContent content) {
		return new BoardContent(some(content.entities(), entity -> sees(entity.id())),
				some(content.links(), this::seesEnds), steps(content.steps()),
				some(content.notes(), note -> sees(note.on())), some(content.pictures(), picture -> sees(picture.on())),
				view(content));
	}

	/**
	 * What is saved by somebody who was not shown all of what was kept: what was not
	 * shown stays.
	 */
	BoardContent keeping(BoardContent kept, BoardContent saved) {
		return new BoardContent(
				joined(saved.entities(), some(kept.entities(), entity -> !sees(entity.id())), entity -> entity.id()),
				joined(saved.links(), some(kept.links(), link -> !seesEnds(link)), link -> link),
				keepingSteps(kept.steps(), saved.steps()),
				joined(saved.notes(), some(kept.notes(), note -> !sees(note.on())), note -> note.id()),
				joined(saved.pictures(), some(kept.pictures(), picture -> !sees(picture.on())),
						picture -> picture.id()),
				(saved.view() != null) ? saved.view() : kept.view());
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

	private boolean seesEnds(String link) {
		LinkKey key = LinkKey.of(link);
		return key != null && sees(key.from()) && sees(key.to());
	}

	private List<Step> steps(List<Step> steps) {
		return steps.stream().flatMap(this::step).toList();
	}

	private Stream<Step> step(Step step) {
		List<String> ids = some(step.ids(), this::sees);
		return ids.isEmpty() ? Stream.empty() : Stream.of(step.of(ids));
	}

	/** A step that was shown in part and comes back as it was shown is the whole one. */
	private List<Step> keepingSteps(List<Step> kept, List<Step> saved) {
		List<Step> steps = new ArrayList<>();
		int next = 0;
		for (Step whole : kept) {
			List<Step> shown = step(whole).toList();
			if (shown.isEmpty()) {
				steps.add(whole);
			}
			else if (next < saved.size() && saved.get(next).equals(shown.getFirst())) {
				steps.add(whole);
				next++;
			}
			else {
				break;
			}
		}
		steps.addAll(saved.subList(next, saved.size()));
		return steps;
	}

	private static <T> List<T> some(List<T> all, java.util.function.Predicate<T> wanted) {
		return all.stream().filter(wanted).toList();
	}

	private static <T> List<T> joined(List<T> saved, List<T> unseen, Function<T, String> key) {
		List<T> all = new ArrayList<>(saved);
		Set<String> there = new HashSet<>(saved.stream().map(key).toList());
		unseen.stream().filter(each -> there.add(key.apply(each))).forEach(all::add);
		return all;
	}

}
