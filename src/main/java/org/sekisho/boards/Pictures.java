package org.sekisho.boards;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sekisho.boards.BoardContent.Picture;
import org.sekisho.boards.pictures.PictureFile;
import org.sekisho.boards.pictures.PictureRefused;
import org.sekisho.graph.Graph;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.sekisho.schema.InvalidQuestion;

import org.springframework.stereotype.Component;

/**
 * The pictures of boards. One that was sent stays for an hour, and then until its board
 * is saved without it.
 */
@Component
class Pictures {

	/** Pictures of one board, those included that do not stand on it yet. */
	static final int MOST = 100;

	private final Graph graph;

	private final Statements statements;

	private final BoardMarkings markings;

	Pictures(Graph graph, Statements statements, BoardMarkings markings) {
		this.graph = graph;
		this.statements = statements;
		this.markings = markings;
	}

	/**
	 * Keeps a picture of a board.
	 * @return its id
	 * @throws PictureRefused where there is no such board, or it has enough
	 */
	String keep(String board, PictureFile file) {
		return this.graph.inTransaction(runner -> {
			Map<String, Object> visible = this.markings.visible(board);
			runner.run(this.statements.named("boards/lock-board", visible));
			if (runner.run(this.statements.named("boards/find-board", visible)).isEmpty()) {
				throw PictureRefused.noBoard(board);
			}
			if (runner.run(this.statements.named("boards/pictures-of-board", Map.of("board", board))).size() >= MOST) {
				throw PictureRefused.full(MOST);
			}
			Map<String, @Nullable Object> picture = new HashMap<>();
			String id = "picture:" + UUID.randomUUID();
			picture.put("id", id);
			picture.put("board", board);
			picture.put("mediaType", file.mediaType());
			picture.put("size", file.bytes().length);
			picture.put("sentAt", ZonedDateTime.now(ZoneOffset.UTC));
			picture.put("bytes", file.bytes());
			runner.run(this.statements.named("boards/keep-picture", Map.of("board", board, "picture", picture)));
			return id;
		});
	}

	Optional<PictureFile> find(String board, String id) {
		List<Map<String, @Nullable Object>> rows = this.graph.read(this.statements.named("boards/find-picture",
				Map.of("board", board, "id", id, "visible", this.markings.visible())));
		return rows.stream()
			.findFirst()
			.map(row -> new PictureFile((byte[]) Objects.requireNonNull(row.get("bytes")),
					(String) Objects.requireNonNull(row.get("mediaType"))));
	}

	/** Pictures that were copied, and how the boards are marked that they come from. */
	record Copies(List<Picture> pictures, List<String> handlings) {

	}

	/**
	 * Pictures of boards that the caller may open, once more for a board of its own.
	 * @param pictures where they are to stand
	 * @param board the new one
	 * @param open opens a board as far as the caller may see it
	 * @return the same with the ids of what was copied, and how the boards are marked
	 */
	Copies copied(List<Picture> pictures, String board, StatementRunner runner,
			Function<String, Optional<Board>> open) {
		List<Picture> copies = new ArrayList<>();
		List<String> handlings = new ArrayList<>();
		for (Picture picture : pictures) {
			List<Map<String, @Nullable Object>> boards = runner
				.run(this.statements.named("boards/board-of-picture", Map.of("id", picture.id())));
			boolean shown = boards.stream()
				.flatMap(row -> open.apply(String.valueOf(row.get("board"))).stream())
				.anyMatch(from -> from.content().pictureIds().contains(picture.id()));
			if (!shown) {
				throw new InvalidQuestion("board.pictures: no board that you may open shows a picture '" + picture.id()
						+ "'. Save the board first, then send its pictures to POST /boards/{board}/pictures");
			}
			String id = "picture:" + UUID.randomUUID();
			runner.run(this.statements.named("boards/copy-picture",
					Map.of("from", picture.id(), "id", id, "board", board)));
			copies.add(picture.as(id));
			boards.forEach(row -> handlings.add(Objects.requireNonNullElse((String) row.get("access"), "")));
		}
		return new Copies(copies, handlings);
	}

	static void check(BoardContent content, Set<String> sent) {
		for (String id : content.pictureIds()) {
			if (!sent.contains(id)) {
				throw new InvalidQuestion("board.pictures: there is no picture '" + id
						+ "' of this board. Send it to POST /boards/{board}/pictures first");
			}
		}
	}

}
