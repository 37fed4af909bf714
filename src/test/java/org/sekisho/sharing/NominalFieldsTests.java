package org.sekisho.sharing;

import java.util.List;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;
import org.sekisho.sharing.NominalFields.Nominal;
import org.sekisho.vocabulary.InvalidVocabulary;
import org.sekisho.vocabulary.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NominalFieldsTests {

	@Test
	void ofASeizureAreThoseThatTellWhoSomebodyIs() {
		Vocabulary vocabulary = Vocabulary.read();
		assertThat(new NominalFields(vocabulary).of(vocabulary.kind("Seizure"))).extracting(Nominal::name)
			.contains("caseReference", "narrative", "detectionReported", "concealmentReported", "vehicle", "vessel",
					"imoNumber", "nationalities", "formerVersions", "vessels", "aircraft", "vehicles", "parcels",
					"persons", "companies")
			.doesNotContain("freightContainers", "seizedOn", "country", "goods", "flight", "containers", "suspects",
					"seizedBy", "operation", "transportReported");
	}

	@Test
	void linksToAMarkedKindAreNominalWithoutAMarkOfTheirOwn() {
		List<Nominal> nominal = of("driver: Person @link(type: \"DRIVEN_BY\")");
		assertThat(nominal).extracting(Nominal::name).containsExactly("driver");
		assertThat(nominal.getFirst().why()).isEqualTo("it is a person");
		assertThat(nominal.getFirst().link()).isNotNull();
	}

	@Test
	void fieldThatTellsOnlyBesideAnotherMustNameOneThatIsThere() {
		assertThat(of("plate: String @nominal(why: \"it is told\", where: \"id\")")).extracting(Nominal::where)
			.containsExactly("id");
		assertThatExceptionOfType(InvalidVocabulary.class)
			.isThrownBy(() -> of("plate: String @nominal(why: \"it is told\", where: \"colour\")"))
			.withMessageContaining("Car.plate: @nominal names colour, which Car does not have");
	}

	private static List<Nominal> of(String field) {
		TypeDefinitionRegistry definitions = Vocabulary.read().definitions();
		definitions.merge(new SchemaParser().parse("""
				type Car implements Entity @kind(prefix: "car", one: "car", many: "cars", colour: "#000000") {
				  id: ID!
				  name: String!
				  kind: String!
				  citations: [Citation!]! @link(type: "CITES")
				  %s
				}
				""".formatted(field)));
		Vocabulary vocabulary = Vocabulary.of(definitions);
		return new NominalFields(vocabulary).of(vocabulary.kind("Car"));
	}

}
