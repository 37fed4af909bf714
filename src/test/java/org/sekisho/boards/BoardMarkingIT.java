package org.sekisho.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Light;
import org.sekisho.access.Role;
import org.sekisho.boards.pictures.PictureFile;
import org.sekisho.boards.pictures.PictureRefused;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.markings.Handlings;
import org.sekisho.schema.Unanswered;
import org.sekisho.support.HiddenEntities;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Boards for two callers, one of whom may see everything and the other up to amber. */
class BoardMarkingIT extends BoardsJourney {

	private static final Caller CLEARED = new Caller("chief", Set.of(Role.ANALYST), Clearance.EVERYTHING);

	private static final Caller OTHER = new Caller("clerk", Set.of(Role.ANALYST),
			new Clearance(Light.AMBER, null, Set.of(), false, false));

	private static final String MARKS = "mutation($board: BoardInput!) { saveBoard(board: $board, by: \"me\") { id version "
			+ "marking markedAs savedBy createdBy links } }";

	private static final String LIST = "query($after: String) { boards(first: 1, after: $after) { "
			+ "boards { id marking } endCursor hasNextPage } }";

	private static final String DELETE = "mutation($id: ID!) { deleteBoard(id: $id, version: 1) }";

	private final ChartQuestions questions;

	private final Handlings handlings;

	private final Pictures pictures;

	@Autowired
	BoardMarkingIT(Graph graph, HiddenEntities hidden, ChartQuestions questions, Handlings handlings, Pictures pictures,
			@LocalServerPort int port) {
		super(graph, hidden, port);
		this.questions = questions;
		this.handlings = handlings;
		this.pictures = pictures;
	}

	@AfterEach
	void forgetBoards() {
		write("MATCH (n) WHERE n:Entity OR n:Board OR n:BoardPicture DETACH DELETE n");
	}

	@Test
	void boardIsMarkedAsItsSaverSaysAndAsAllThatStandsOnIt() {
		mark("agency:m", "TLP:GREEN//NOMINAL");
		Map<String, Object> board = with(plain(), Map.of("marking", "amber // rel to jp, th"));
		Map<String, Object> saved = save(CLEARED, board);
		assertThat(saved).containsEntry("marking", "TLP:AMBER//REL TO JP, TH//NOMINAL")
			.containsEntry("markedAs", "TLP:AMBER//REL TO JP, TH");
		Map<String, Object> again = with(board, Map.of("id", saved.get("id"), "version", 1));
		again.remove("marking");
		again.put("entities", List.of(at(AGENCY)));
		again.put("steps", List.of());
		assertThat(save(CLEARED, again)).as("marking left out").containsEntry("marking", "TLP:AMBER//REL TO JP, TH");
		Map<String, Object> open = with(again, Map.of("version", 2, "marking", ""));
		assertThatThrownBy(() -> save(CLEARED, open)).isInstanceOf(Unanswered.class)
			.hasMessageContaining("only a releasing officer may mark it less strictly");
		Caller officer = new Caller("officer", Set.of(Role.RELEASING_OFFICER, Role.ANALYST), CLEARED.clearance());
		assertThat(save(officer, open)).containsEntry("marking", null).containsEntry("markedAs", null);
	}

	@Test
	void linkThatIsMarkedMarksTheBoardAndIsHiddenLater() {
		Map<String, Object> linked = with(plain(), Map.of("links", List.of(LINK)));
		Object open = save(CLEARED, linked).get("id");
		link("TLP:RED");
		assertThat(save(CLEARED, linked)).containsEntry("marking", "TLP:RED");
		Map<String, Object> seen = OTHER.during(() -> board(open));
		assertThat(seen.get("links")).as("marked since").isEqualTo(List.of());
		save(OTHER, with(linked, Map.of("id", open, "version", 1, "links", List.of())));
		assertThat(CLEARED.during(() -> board(open).get("links"))).isEqualTo(List.of(LINK));
	}

	@Test
	void boardThatTheCallerMayNotSeeIsNotThere() throws IOException {
		Object id = save(CLEARED, with(plain(), Map.of("marking", "TLP:RED"))).get("id");
		String none = "board:none";
		assertThat(
				OTHER.during(() -> this.questions.ask("query($id: ID!) { board(id: $id) { id } }", Map.of("id", id))))
			.containsEntry("board", null);
		assertSame(id, none, board -> ask(DELETE, Map.of("id", board)));
		assertSame(id, none, board -> save(OTHER, with(plain(), Map.of("id", board, "version", 1))));
		assertSame(id, none, board -> save(OTHER, with(plain(), Map.of("id", board, "version", 7))));
		PictureFile file = PictureFile.of(picture("png"));
		String sent = CLEARED.during(() -> this.pictures.keep(id.toString(), file));
		assertThat(OTHER.during(() -> this.pictures.find(id.toString(), sent))).isEmpty();
		assertThat(CLEARED.during(() -> this.pictures.find(id.toString(), sent))).isPresent();
		assertThatThrownBy(() -> OTHER.during(() -> this.pictures.keep(id.toString(), file)))
			.isInstanceOf(PictureRefused.class)
			.hasMessage(PictureRefused.noBoard(id.toString()).getMessage());
		assertThat(CLEARED.during(() -> board(id))).containsEntry("version", 1);
	}

	@Test
	void listAndItsCursorPassOverWhatIsHidden() {
		Object first = save(OTHER, plain()).get("id");
		Object red = save(CLEARED, with(plain(), Map.of("marking", "TLP:RED"))).get("id");
		Object last = save(OTHER, plain()).get("id");
		assertThat(listed(CLEARED)).containsExactly(last, red, first);
		assertThat(listed(OTHER)).containsExactly(last, first);
	}

	@Test
	void saverGivesNoMarkingBeyondTheirClearance() {
		assertThatThrownBy(() -> save(OTHER, with(plain(), Map.of("marking", "TLP:RED"))))
			.isInstanceOf(Unanswered.class)
			.hasMessageContaining("saveBoard: You are not cleared for TLP:RED");
		assertThatThrownBy(() -> save(OTHER, with(plain(), Map.of("marking", "PURPLE")))).isInstanceOf(Unanswered.class)
			.satisfies(problem -> assertThat(((Unanswered) problem).code()).isEqualTo("INVALID"))
			.hasMessageContaining("'PURPLE' is no marking");
	}

	@Test
	void whoNamesWhatTheyMayNotSeeLearnsNothing() {
		mark("agency:b", "TLP:RED");
		Map<String, Object> saved = save(OTHER,
				with(plain(), Map.of("notes", List.of(), "entities", List.of(at("agency:b"), at("agency:x")))));
		assertThat(saved).containsEntry("marking", null);
		assertThat(OTHER.during(() -> board(saved.get("id")))).isNotNull();
	}

	@Test
	void whoSavesIsWhoeverHasSignedInButForAdministrators() {
		assertThat(save(OTHER, plain())).containsEntry("savedBy", "clerk").containsEntry("createdBy", "clerk");
		assertThat(save(plain()).get("savedBy").stringValue()).isEqualTo("an analyst");
	}

	private static Map<String, Object> plain() {
		return new HashMap<>(with(board(), Map.of("links", List.of())));
	}

	private void assertSame(Object hidden, String none, Function<Object, Object> deed) {
		assertThat(refusal(() -> deed.apply(hidden)).replace(hidden.toString(), none))
			.isEqualTo(refusal(() -> deed.apply(none)));
	}

	private static String refusal(Supplier<Object> deed) {
		try {
			return String.valueOf(deed.get());
		}
		catch (Unanswered ex) {
			return ex.code() + " " + ex.getMessage();
		}
	}

	private Object ask(String document, Map<String, Object> variables) {
		return OTHER.during(() -> this.questions.ask(document, new HashMap<>(variables)));
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> save(Caller caller, Map<String, Object> board) {
		return caller.during(() -> (Map<String, Object>) Objects
			.requireNonNull(this.questions.ask(MARKS, Map.of("board", board)).get("saveBoard")));
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> board(Object id) {
		return (Map<String, Object>) Objects.requireNonNull(
				this.questions.ask("query($id: ID!) { board(id: $id) { id version links } }", Map.of("id", id))
					.get("board"));
	}

	private List<Object> listed(Caller caller) {
		return caller.during(() -> {
			List<Object> ids = new ArrayList<>();
			Map<String, Object> variables = new HashMap<>();
			boolean more = true;
			while (more) {
				Map<String, ?> page = ChartQuestions
					.map(this.questions.ask(LIST, new HashMap<>(variables)).get("boards"));
				ids.addAll(ChartQuestions.ids(page.get("boards")));
				variables.put("after", Objects.requireNonNull(page.get("endCursor")));
				more = Boolean.TRUE.equals(page.get("hasNextPage"));
			}
			return ids;
		});
	}

	private void mark(String id, String marking) {
		this.graph.write(new Statement("MATCH (n:Entity {id: $id}) SET n.access = $access",
				Map.of("id", id, "access", Objects.requireNonNull(this.handlings.of(marking)))));
	}

	private void link(String marking) {
		this.graph.write(new Statement("MATCH (:Agency {id: 'agency:a'})-[link:PART_OF]->() SET link.access = $access",
				Map.of("access", Objects.requireNonNull(this.handlings.of(marking)))));
	}

}
