package org.sekisho.boards;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.sekisho.paging.LastSaved;
import org.sekisho.schema.InvalidQuestion;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Saves, lists, opens and deletes boards. */
@Controller
class BoardController {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String LIST = "boards";

	private static final String BOARD = "Board";

	private final Boards boards;

	private final Comparison comparison;

	BoardController(Boards boards, Comparison comparison) {
		this.boards = boards;
		this.comparison = comparison;
	}

	/** A page of the list. */
	record BoardPage(List<Board.Summary> boards, @Nullable String endCursor, boolean hasNextPage) {

	}

	@QueryMapping
	BoardPage boards(@Argument int first, @Argument @Nullable String after) {
		List<Board.Summary> found = this.boards.list(LastSaved.of(after, LIST), first);
		List<Board.Summary> page = found.subList(0, Math.min(first, found.size()));
		return new BoardPage(page,
				page.isEmpty() ? null : new LastSaved(page.getLast().savedAt(), page.getLast().id()).cursor(LIST),
				found.size() > first);
	}

	@QueryMapping
	@Nullable Board board(@Argument String id) {
		return this.boards.open(id).orElse(null);
	}

	@MutationMapping
	Board saveBoard(@Argument @Nullable String by, DataFetchingEnvironment question) {
		Map<String, @Nullable Object> given = Objects.requireNonNull(question.getArgument("board"));
		Map<String, @Nullable Object> content = new HashMap<>(given);
		content.keySet().removeAll(List.of("id", "version", "name", "description", "marking", "forget"));
		Boards.Draft draft = new Boards.Draft((String) given.get("id"), (Integer) given.get("version"),
				(String) Objects.requireNonNull(given.get("name")),
				(String) Objects.requireNonNull(given.get("description")), marking(given),
				JSON.convertValue(content, BoardContent.class),
				Arrays.asList(JSON.convertValue(given.get("forget"), String[].class)));
		return this.boards.save(draft, by);
	}

	/** Null where it is to stay as it is. */
	private static @Nullable String marking(Map<String, @Nullable Object> given) {
		return given.containsKey("marking") ? Objects.requireNonNullElse((String) given.get("marking"), "") : null;
	}

	@MutationMapping
	String deleteBoard(@Argument String id, @Argument int version) {
		return this.boards.delete(id, version);
	}

	@SchemaMapping(typeName = BOARD)
	List<BoardContent.Placed> entities(Board board) {
		return board.content().entities();
	}

	@SchemaMapping(typeName = BOARD)
	List<String> links(Board board) {
		return board.content().links();
	}

	@SchemaMapping(typeName = BOARD)
	List<BoardContent.Step> steps(Board board) {
		return board.content().steps();
	}

	@SchemaMapping(typeName = BOARD)
	List<BoardContent.Note> notes(Board board) {
		return board.content().notes();
	}

	@SchemaMapping(typeName = BOARD)
	List<BoardContent.Picture> pictures(Board board) {
		return board.content().pictures();
	}

	@SchemaMapping(typeName = BOARD)
	Comparison.BoardChanges changes(Board board, DataFetchingEnvironment question) {
		if (question.getGraphQlContext().hasKey(Comparison.class)) {
			throw new InvalidQuestion("changes: they are asked of one board at a time");
		}
		question.getGraphQlContext().put(Comparison.class, board.id());
		boolean links = question.getSelectionSet().containsAnyOf("newLinks", "goneLinks");
		return this.comparison.of(board, links, question.getSelectionSet().contains("newEntities"));
	}

	@SchemaMapping(typeName = BOARD)
	@Nullable String view(Board board) {
		return board.content().view();
	}

}
