package org.sekisho.boards;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.query.Questions;

import org.springframework.stereotype.Component;

/** Compares boards with the graph of today. */
@Component
class Comparison {

	private static final String LINKS = "query BoardLinks($ids: [ID!]!) { linksAmong(ids: $ids) { links { id } truncated } }";

	/**
	 * What is different in the graph of today from what a board was saved with.
	 *
	 * @param gone entities that there are no more; null where the caller may not see
	 * everything
	 * @param newLinks links that the board does not have
	 * @param goneLinks ids of links that there are no more
	 * @param newEntities entities that the board's steps find today
	 * @param truncated whether there is more
	 */
	record BoardChanges(@Nullable List<String> gone, List<NewLink> newLinks, List<String> goneLinks,
			List<String> newEntities, boolean truncated) {

		/** A link that a board does not have. */
		record NewLink(String id, String type, String from, String to) {

			static List<NewLink> of(String id) {
				LinkKey key = LinkKey.of(id);
				return (key != null) ? List.of(new NewLink(id, key.type(), key.from(), key.to())) : List.of();
			}

		}

	}

	private final Boards boards;

	private final Questions questions;

	private final ChartQuestions chart;

	Comparison(Boards boards, Questions questions, ChartQuestions chart) {
		this.boards = boards;
		this.questions = questions;
		this.chart = chart;
	}

	/**
	 * Compares a board.
	 * @param open what the caller may see of it
	 * @param links whether links are asked for
	 * @param entities whether new entities are
	 */
	BoardChanges of(Board open, boolean links, boolean entities) {
		BoardContent board = open.content();
		ChartQuestions.Deadline deadline = this.chart.deadline();
		Set<String> now = new LinkedHashSet<>();
		boolean truncated = links && !board.entities().isEmpty() && readLinks(board.ids(), now, deadline);
		Set<String> before = new HashSet<>(board.links());
		List<BoardChanges.NewLink> newLinks = now.stream()
			.filter(link -> !before.contains(link))
			.flatMap(link -> BoardChanges.NewLink.of(link).stream())
			.toList();
		List<String> goneLinks = (!links || truncated) ? List.of()
				: board.links().stream().filter(link -> !now.contains(link)).toList();
		Replay replay = new Replay(this.chart, deadline);
		if (entities) {
			board.steps().forEach(replay::take);
		}
		Set<String> found = replay.found();
		board.ids().forEach(found::remove);
		return new BoardChanges(this.questions.restricted() ? null : this.boards.gone(open.id()), newLinks, goneLinks,
				List.copyOf(found), truncated || replay.isTruncated());
	}

	/** Reads the links that there are, and tells whether there are more. */
	private boolean readLinks(List<String> ids, Set<String> links, ChartQuestions.Deadline deadline) {
		boolean truncated = false;
		for (List<String> part : ChartQuestions.pairwise(ids)) {
			if (deadline.isOver()) {
				return true;
			}
			Map<String, @Nullable Object> among = ChartQuestions
				.map(this.chart.ask(LINKS, Map.of("ids", part)).get("linksAmong"));
			links.addAll(ChartQuestions.ids(among.get("links")));
			truncated |= Boolean.TRUE.equals(among.get("truncated"));
		}
		return truncated;
	}

}
