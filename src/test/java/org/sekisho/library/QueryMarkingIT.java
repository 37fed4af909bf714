package org.sekisho.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Light;
import org.sekisho.access.Role;
import org.sekisho.access.UnknownMarking;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.library.SavedQueryController.SavedQueryInput;
import org.sekisho.markings.Handlings;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.support.SekishoTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.data.ArgumentValue;

/** Saved queries of two callers, one of whom is cleared for everything. */
@SekishoTest
class QueryMarkingIT {

	private static final Caller CLEARED = new Caller("chief", Set.of(Role.ANALYST), Clearance.EVERYTHING);

	private static final Caller OTHER = new Caller("clerk", Set.of(Role.ANALYST),
			new Clearance(Light.AMBER, null, Set.of(), false, false));

	private static final String NAMES_RED = "{ entity(id: \"agency:red\") { name } }";

	private final Graph graph;

	private final Handlings handlings;

	private final SavedQueryController queries;

	@Autowired
	QueryMarkingIT(Graph graph, Handlings handlings, SavedQueryController queries) {
		this.graph = graph;
		this.handlings = handlings;
		this.queries = queries;
	}

	@BeforeEach
	void build() {
		forget();
		this.graph.write(new Statement("CREATE (:Entity:Agency {id: 'agency:red', name: 'R', access: $access})",
				Map.of("access", Objects.requireNonNull(this.handlings.of("TLP:RED")))));
	}

	@AfterEach
	void forget() {
		this.graph.write(new Statement("MATCH (n) WHERE n:SavedQuery OR n:Agency DETACH DELETE n", Map.of()));
	}

	@Test
	void queryIsMarkedAsItsSaverSaysAndAsTheEntitiesThatItNames() {
		assertThat(save(CLEARED, NAMES_RED, "{}", "rel to jp").marking()).isEqualTo("TLP:RED//REL TO JP");
		assertThat(save(CLEARED, "{ version }", "{\"id\": \"agency:red\"}", null).marking()).isEqualTo("TLP:RED");
		assertThat(save(CLEARED, "{ version } # of agency:red.", "{}", null).marking()).isEqualTo("TLP:RED");
		assertThat(save(CLEARED, "{ version }", "{\"id\": \"agency:redder\"}", null).marking()).isNull();
	}

	@Test
	void queryThatTheCallerMayNotSeeIsNotThere() {
		SavedQuery open = save(OTHER, "{ version }", "{}", "TLP:GREEN");
		SavedQuery red = save(CLEARED, "{ version }", "{}", "TLP:RED");
		assertThat(list(CLEARED)).containsExactly(red.id(), open.id());
		assertThat(list(OTHER)).containsExactly(open.id());
		assertThat(OTHER.<@Nullable SavedQuery>during(() -> this.queries.savedQuery(red.id()))).isNull();
		for (String id : List.of(red.id(), "query:none")) {
			String message = "id: there is no saved query '" + id + "'. It may have been deleted; see savedQueries";
			assertThatThrownBy(() -> OTHER.during(() -> this.queries.deleteSavedQuery(id, 1)))
				.isInstanceOf(InvalidQuestion.class)
				.hasMessage(message);
			assertThatThrownBy(() -> OTHER.during(() -> this.queries.renameSavedQuery(id, 9, "N", null, null)))
				.hasMessage(message);
			assertThatThrownBy(
					() -> OTHER.during(() -> this.queries.saveQuery(input(id, "{ version }", "{}", null), null)))
				.hasMessage(message);
		}
		assertThat(CLEARED.<@Nullable SavedQuery>during(() -> this.queries.savedQuery(red.id()))).isEqualTo(red);
	}

	@Test
	void renamedQueryKeepsItsMarking() {
		SavedQuery saved = save(CLEARED, "{ version }", "{}", "TLP:GREEN");
		SavedQuery renamed = CLEARED.during(() -> this.queries.renameSavedQuery(saved.id(), 1, "N", null, "me"));
		assertThat(renamed.markedAs()).isEqualTo("TLP:GREEN");
		assertThat(renamed.savedBy()).as("no administrator").isEqualTo("chief");
		SavedQueryInput open = new SavedQueryInput(saved.id(), 2, "Q", "", "{ version }", "{}", null,
				ArgumentValue.ofNullable(""));
		assertThatThrownBy(() -> CLEARED.during(() -> this.queries.saveQuery(open, null)))
			.isInstanceOf(UnknownMarking.class)
			.hasMessageContaining("only a releasing officer");
		Caller officer = new Caller("officer", Set.of(Role.RELEASING_OFFICER), CLEARED.clearance());
		SavedQuery again = officer.during(() -> this.queries.saveQuery(open, null));
		assertThat(again.marking()).isNull();
	}

	@Test
	void saverGivesNoMarkingBeyondTheirClearanceAndLearnsNothing() {
		assertThatThrownBy(() -> save(OTHER, "{ version }", "{}", "TLP:RED")).isInstanceOf(UnknownMarking.class)
			.hasMessageContaining("You are not cleared for TLP:RED");
		SavedQuery saved = save(OTHER, NAMES_RED, "{}", null);
		assertThat(saved.marking()).isNull();
		assertThat(list(OTHER)).containsExactly(saved.id());
	}

	private SavedQuery save(Caller caller, String document, String variables, @Nullable String marking) {
		return caller.during(() -> this.queries.saveQuery(input(null, document, variables, marking), null));
	}

	private List<String> list(Caller caller) {
		return caller
			.during(() -> this.queries.savedQueries("", 50, null).queries().stream().map(SavedQuery::id).toList());
	}

	private static SavedQueryInput input(@Nullable String id, String document, String variables,
			@Nullable String marking) {
		return new SavedQueryInput(id, (id != null) ? 1 : null, "Q", "", document, variables, null,
				(marking != null) ? ArgumentValue.ofNullable(marking) : ArgumentValue.omitted());
	}

}
