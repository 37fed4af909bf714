package org.sekisho.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTests {

	private static final String BASE = """
			type Query { boats: BoatConnection! boat(id: ID!): Entity @lookup }
			interface Entity { id: ID! name: String! kind: String! }
			directive @kind(prefix: String!, one: String!, many: String!, colour: String!, shape: String! = "ellipse") on OBJECT
			enum LinkDirection { OUT IN }
			directive @link(type: String!, direction: LinkDirection! = OUT, sort: String, since: String, until: String) on FIELD_DEFINITION
			directive @linkObject(end: String!) on OBJECT
			directive @indexed on FIELD_DEFINITION
			directive @computed(needs: String!) on FIELD_DEFINITION
			type Boat implements Entity @kind(prefix: "boat", one: "boat", many: "boats", colour: "#000") {
			  id: ID! name: String! kind: String!
			  built: PartialDate @indexed
			  ports: CallConnection! @link(type: "CALLED_AT")
			  age(on: Date!): Int @computed(needs: "built")
			}
			type CallEdge { on: Date! node: Port! }
			type Port implements Entity @kind(prefix: "port", one: "port", many: "ports", colour: "#fff") {
			  id: ID! name: String! kind: String!
			  boats: BoatConnection! @link(type: "CALLED_AT", direction: IN)
			}
			""";

	private static Vocabulary of(String sdl) {
		return Vocabulary.of(new SchemaParser().parse(sdl));
	}

	@Test
	void readsPropertiesLinksAndComputedFields() {
		Kind boat = of(BASE).kind("Boat");
		assertThat(boat.field("built")).isEqualTo(new Property("built", "PartialDate", false, false, false, true));
		assertThat(boat.field("age")).isEqualTo(new Computed("age", "Boat", "built"));
		Link ports = (Link) boat.field("ports");
		assertThat(ports.target()).isEqualTo("Port");
		assertThat(ports.direction()).isEqualTo(Link.Direction.OUT);
		assertThat(ports.object()).isNotNull();
		assertThat(ports.object().properties()).containsOnlyKeys("on");
	}

	@Test
	void knowsFromBothSidesBetweenWhichKindsALinkTypeRuns() {
		LinkType calledAt = of(BASE).linkTypes().get("CALLED_AT");
		assertThat(calledAt.from()).containsExactly("Boat");
		assertThat(calledAt.to()).containsExactly("Port");
	}

	@Test
	void followsLinksToWhereFactsComeFromOnlyWhereTheyAreNamed() {
		Vocabulary vocabulary = Vocabulary.read();
		assertThat(vocabulary.linkTypes().values().stream().filter(LinkType::provenance).map(LinkType::name))
			.containsExactlyInAnyOrder("LOADED_BY", "ALSO_REPORTED_IN", "READ_FROM", "REJECTED_BY", "BROUGHT_BY",
					"AMENDED");
		assertThat(vocabulary.followed(null, null)).extracting(LinkType::name)
			.contains("SEIZED_IN")
			.doesNotContain("LOADED_BY", "AMENDED");
		assertThat(vocabulary.followed(null, List.of("Import", "Seizure"))).extracting(LinkType::name)
			.contains("SEIZED_IN", "LOADED_BY")
			.doesNotContain("AMENDED");
		assertThat(vocabulary.followed(List.of("LOADED_BY"), null)).extracting(LinkType::name)
			.containsExactly("LOADED_BY");
	}

	@Test
	void findsTheRootFieldsThatNeedNothingButTheVocabulary() {
		assertThat(of(BASE).roots()).extracting(Root::name, Root::source)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("boats", Root.Source.KIND),
					org.assertj.core.groups.Tuple.tuple("boat", Root.Source.LOOKUP));
	}

	@Test
	void keepsTheDefaultsOfDirectives() {
		assertThat(of(BASE).kind("Port").appearance().shape()).isEqualTo("ellipse");
	}

	@Test
	void refusesAFieldThatLeadsToATypeWithoutSayingHow() {
		assertThatThrownBy(() -> of(BASE.replace("@link(type: \"CALLED_AT\", direction: IN)", "")))
			.isInstanceOf(InvalidVocabulary.class)
			.hasMessageContaining("Port.boats")
			.hasMessageContaining("@link");
	}

	@Test
	void refusesALinkToWhatIsNoKind() {
		assertThatThrownBy(() -> of(BASE.replace("node: Port!", "node: Harbour!") + "type Harbour { id: ID! }"))
			.isInstanceOf(InvalidVocabulary.class)
			.hasMessageContaining("Boat.ports")
			.hasMessageContaining("Harbour");
	}

	@Test
	void refusesTwoKindsWithOnePrefix() {
		assertThatThrownBy(() -> of(BASE.replace("prefix: \"port\"", "prefix: \"boat\"")))
			.isInstanceOf(InvalidVocabulary.class)
			.hasMessageContaining("prefix boat");
	}

	@Test
	void refusesARelationshipTypeThatNeo4jPeopleWouldNotWrite() {
		assertThatThrownBy(() -> of(BASE.replace("\"CALLED_AT\")", "\"calledAt\")")))
			.isInstanceOf(InvalidVocabulary.class)
			.hasMessageContaining("calledAt");
	}

	@Test
	void readsWhatTellsFromWhenAndUntilWhenALinkHolds() {
		Vocabulary dated = of(BASE.replace("(type: \"CALLED_AT\")", "(type: \"CALLED_AT\", since: \"built\")"));
		Link ports = (Link) dated.kind("Boat").field("ports");
		assertThat(ports.dating()).isEqualTo(new Link.Dating(null, List.of("built"), null, null));
		assertThat(ports.ownDates()).isFalse();
		assertThat(dated.linkTypes().get("CALLED_AT").dated()).isTrue();
		assertThat(of(BASE).linkTypes().get("CALLED_AT").dated()).isFalse();
		Vocabulary shipped = Vocabulary.read();
		assertThat(((Link) shipped.kind("AgendaItem").field("policy")).dating())
			.isEqualTo(new Link.Dating("meeting", List.of("heldOn"), null, null));
		assertThat(((Link) shipped.kind("Agreement").field("parties")).dating())
			.isEqualTo(new Link.Dating(null, List.of("signedOn", "inForceOn"), null, "endedOn"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			since: \"name\"              | name, which is no Date or PartialDate of Boat
			since: \"launched\"          | launched, which is no Date or PartialDate of Boat
			until: \"ports.built\"       | ports, which is no to-one link of Boat
			since: \"built a.built\"     | several entities
			""")
	void refusesALinkDatedByWhatIsNoDate(String dating, String message) {
		assertThatThrownBy(() -> of(BASE.replace("(type: \"CALLED_AT\")", "(type: \"CALLED_AT\", " + dating + ")")))
			.isInstanceOf(InvalidVocabulary.class)
			.hasMessageContaining("Boat.ports")
			.hasMessageContaining(message);
	}

	@Test
	void refusesALinkDatedAtBothEnds() {
		assertThatThrownBy(() -> of(BASE.replace("(type: \"CALLED_AT\")", "(type: \"CALLED_AT\", since: \"built\")")
			.replace("direction: IN)\n", "direction: IN, since: \"opened\")\n  opened: Date\n")))
			.isInstanceOf(InvalidVocabulary.class)
			.hasMessageContaining("keep one");
	}

	@Test
	void readsTheShippedSchema() {
		Vocabulary shipped = Vocabulary.read();
		assertThat(shipped.kinds()).extracting(Kind::name).contains("Headquarters", "Seizure", "Source");
		assertThat(shipped.linkTypes()).containsKeys("HAS_MEMBER", "SEIZED_IN").doesNotContainKey("CITES");
	}

}
