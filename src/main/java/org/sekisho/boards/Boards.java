package org.sekisho.boards;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.boards.pictures.PictureFile;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.sekisho.paging.LastSaved;
import org.sekisho.schema.Conflict;
import org.sekisho.schema.InvalidQuestion;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Keeps boards. Whoever opens one is shown of it what they may see. */
@Component
public class Boards {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String BOARD = "board";

	private static final String CONTENT = "content";

	private final Graph graph;

	private final Statements statements;

	private final Sights sights;

	private final Pictures pictures;

	private final BoardMarkings markings;

	Boards(Graph graph, Statements statements, Sights sights, Pictures pictures, BoardMarkings markings) {
		this.graph = graph;
		this.statements = statements;
		this.sights = sights;
		this.pictures = pictures;
		this.markings = markings;
	}

	/**
	 * What is to be saved, and in place of which version of which board, if of any. A
	 * marking that is null stays as it was.
	 */
	record Draft(@Nullable String id, @Nullable Integer version, String name, String description,
			@Nullable String marking, BoardContent content, List<String> forgotten) {

	}

	/**
	 * Opens a board.
	 * @param id its business key
	 * @return what the caller may see of it; empty where there is none for them
	 */
	public Optional<Board> open(String id) {
		return open(id, this.graph::read);
	}

	/**
	 * A picture, to be put into a page.
	 * @param board the board, as far as the caller may see it
	 * @param id the picture
	 * @return a data URI; empty where the board does not show such a picture
	 */
	public Optional<String> picture(Board board, String id) {
		return board.content().pictureIds().contains(id) ? this.pictures.find(board.id(), id).map(PictureFile::uri)
				: Optional.empty();
	}

	/** The entities that a board was saved with and that there are no more. */
	List<String> gone(String id) {
		return found(id, this.graph::read).map(stored -> this.sights.gone(content(stored).ids(), this.graph::read))
			.orElse(List.of());
	}

	/** A page of boards, and one more where there is another page. */
	List<Board.Summary> list(LastSaved after, int first) {
		Map<String, @Nullable Object> page = after.page(first);
		page.put("visible", this.markings.visible());
		return this.graph.read(this.statements.named("boards/list-boards", page))
			.stream()
			.map(row -> summary(map(row.get(BOARD))))
			.toList();
	}

	/** Saves a board and tells what its saver sees of it. */
	Board save(Draft draft, @Nullable String by) {
		String saver = Caller.speaking(by);
		BoardBounds.header(draft.name(), draft.description(), saver);
		BoardBounds.content(draft.content());
		announce(draft);
		return this.graph.inTransaction(runner -> board(
				(draft.id() == null) ? create(draft, saver, runner) : rewrite(draft, draft.id(), saver, runner),
				runner::run));
	}

	/**
	 * Has the handling known before the board is locked: that waits for questions under
	 * way, which may wait for the lock.
	 */
	private void announce(Draft draft) {
		if (draft.id() != null) {
			found(draft.id(), this.graph::read).ifPresent(stored -> {
				BoardContent before = content(stored);
				BoardContent after = this.sights.of(before, draft.forgotten(), this.graph::read)
					.keeping(before, draft.content());
				this.markings.of(draft.marking(), stored, before, after, List.of(), this.graph::read);
			});
		}
	}

	private Map<String, @Nullable Object> create(Draft draft, String by, StatementRunner runner) {
		String id = "board:" + UUID.randomUUID();
		Pictures.Copies copies = this.pictures.copied(draft.content().pictures(), id, runner,
				from -> open(from, runner::run));
		BoardContent content = draft.content().with(copies.pictures());
		Map<String, @Nullable Object> board = saved(draft, content, by, 1);
		board.putAll(this.markings.of(draft.marking(), Map.of(), BoardContent.EMPTY, content, copies.handlings(),
				runner::run));
		board.put("id", id);
		board.put("createdBy", board.get("savedBy"));
		board.put("createdAt", board.get("savedAt"));
		runner.run(this.statements.named("boards/create-board", Map.of(BOARD, board)));
		return board;
	}

	private Map<String, @Nullable Object> rewrite(Draft draft, String id, String by, StatementRunner runner) {
		Map<String, @Nullable Object> stored = locked(id, draft.version(), runner);
		BoardContent before = content(stored);
		Sight sight = this.sights.of(before, draft.forgotten(), runner::run);
		Set<String> sent = pictures(id, runner);
		sight.unseenPictures(before).forEach(picture -> sent.remove(picture.id()));
		Pictures.check(draft.content(), sent);
		BoardContent after = BoardBounds.room(sight.keeping(before, draft.content()));
		Map<String, @Nullable Object> board = saved(draft, after, by, summary(stored).version() + 1);
		board.putAll(this.markings.of(draft.marking(), stored, before, after, List.of(), runner::run));
		runner.run(this.statements.named("boards/rewrite-board",
				Map.of("id", id, BOARD, board, "before", before.pictureIds(), "after", after.pictureIds(), "spared",
						ZonedDateTime.now(ZoneOffset.UTC).minusHours(1))));
		stored.putAll(board);
		return stored;
	}

	private static Map<String, @Nullable Object> saved(Draft draft, BoardContent content, String by, int version) {
		Map<String, @Nullable Object> board = new HashMap<>();
		board.put("name", draft.name().strip());
		board.put("description", draft.description().strip());
		board.put("version", version);
		board.put("savedBy", by.strip());
		board.put("savedAt",
				ZonedDateTime.now(Clock.system(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MILLIS).toOffsetDateTime());
		board.put(CONTENT, JSON.writeValueAsString(content));
		return board;
	}

	String delete(String id, int version) {
		return this.graph.inTransaction(runner -> {
			BoardContent content = content(locked(id, version, runner));
			if (this.sights.restricted() && !this.sights.of(content, runner::run).seesAll(content)) {
				throw new InvalidQuestion("id: only who may see all that a board names may delete it");
			}
			runner.run(this.statements.named("boards/delete-board", Map.of("id", id)));
			return id;
		});
	}

	/**
	 * A board that nobody else writes until the transaction ends, as it was last saved.
	 */
	private Map<String, @Nullable Object> locked(String id, @Nullable Integer version, StatementRunner runner) {
		runner.run(this.statements.named("boards/lock-board", this.markings.visible(id)));
		Map<String, @Nullable Object> stored = found(id, runner::run).orElseThrow(() -> unknown(id));
		Board.Summary last = summary(stored);
		if (version == null) {
			throw new InvalidQuestion("board.version: say which version was opened; the last is " + last.version());
		}
		if (version != last.version()) {
			throw new Conflict(
					("'%s' was saved by %s at %s as version %d, and this began with version %d. Open it again "
							+ "and make the changes there, or save this without an id as a board of its own")
						.formatted(last.name(), last.savedBy(), last.savedAt(), last.version(), version));
		}
		return stored;
	}

	static InvalidQuestion unknown(String id) {
		return new InvalidQuestion("id: there is no board '" + id + "'. It may have been deleted; see boards");
	}

	private Optional<Map<String, @Nullable Object>> found(String id,
			Function<Statement, List<Map<String, @Nullable Object>>> runner) {
		return runner.apply(this.statements.named("boards/find-board", this.markings.visible(id)))
			.stream()
			.findFirst()
			.map(row -> map(row.get(BOARD)));
	}

	private Optional<Board> open(String id, Function<Statement, List<Map<String, @Nullable Object>>> runner) {
		return found(id, runner).map(stored -> board(stored, runner));
	}

	/** A board as far as the caller may see it. */
	private Board board(Map<String, @Nullable Object> stored,
			Function<Statement, List<Map<String, @Nullable Object>>> runner) {
		BoardContent content = content(stored);
		return new Board(summary(stored), (String) stored.get(BoardMarkings.OWN),
				this.sights.of(content, runner).of(content));
	}

	private Board.Summary summary(Map<String, @Nullable Object> stored) {
		return Board.Summary.of(stored, this.markings.shown(stored));
	}

	private Set<String> pictures(String id, StatementRunner runner) {
		return runner.run(this.statements.named("boards/pictures-of-board", Map.of(BOARD, id)))
			.stream()
			.map(row -> String.valueOf(row.get("id")))
			.collect(Collectors.toSet());
	}

	private static BoardContent content(Map<String, @Nullable Object> stored) {
		return JSON.readValue((String) Objects.requireNonNull(stored.get(CONTENT)), BoardContent.class);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

}
