package org.sekisho.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.reference.Identifier;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

class NamedKindsTests {

	private static final Path QUERIES = Path.of("cypher/queries");

	private static final Pattern LABELS = Pattern.compile("named:(Place[\\w|\\s]+)");

	private final Vocabulary vocabulary = Vocabulary.read();

	@ParameterizedTest
	@ValueSource(strings = { "records/sweep-named", "records/sweep-source", "records/cite-remaining",
			"packs/sweep-withdrawn" })
	void membersOfNetworksAreTakenBackWhateverTheirKind(String statement) throws IOException {
		Matcher labels = LABELS.matcher(Files.readString(QUERIES.resolve(statement + ".cypher")));
		assertThat(labels.find()).isTrue();
		Set<String> kinds = new TreeSet<>(this.vocabulary.linkTypes().get("IN_NETWORK").from());
		assertThat(labels.group(1).split("[|\\s]+")).containsAll(kinds).contains("Place", "Substance");
	}

	@Test
	void namesAreSettledOfAllThatHaveNumbers() throws IOException {
		String settling = Files.readString(QUERIES.resolve("records/settle-wordings.cypher"));
		Matcher labels = Pattern.compile("party:(Vessel[\\w|]+)").matcher(settling);
		assertThat(labels.find()).isTrue();
		assertThat(labels.group(1).split("\\|")).containsExactlyInAnyOrderElementsOf(this.vocabulary.linkTypes()
			.get("IN_NETWORK")
			.from()
			.stream()
			.filter(kind -> Identifier.of(kind).isPresent())
			.toList());
	}

	@Test
	void whatOneMemberHasToDoWithAnotherKeepsBoth() throws IOException {
		String citing = Files.readString(QUERIES.resolve("records/cite-remaining.cypher"));
		Set<String> members = this.vocabulary.linkTypes().get("IN_NETWORK").from();
		assertThat(this.vocabulary.linkTypes().values())
			.filteredOn(
					type -> !Collections.disjoint(type.from(), members) && !Collections.disjoint(type.to(), members))
			.isNotEmpty()
			.allSatisfy(type -> assertThat(citing).containsPattern("citation:[A-Z_|]*\\b" + type.name() + "\\b"));
	}

	@Test
	void formerVersionsKeepTheNumbersOfWhatSeizuresLinkTo() throws IOException {
		String reading = Files.readString(QUERIES.resolve("records/read-cases.cypher"));
		for (String type : Arrays.asList("CARRIED_BY", "IMPLICATES")) {
			this.vocabulary.linkTypes()
				.get(type)
				.to()
				.stream()
				.map(this.vocabulary::kind)
				.flatMap(kind -> kind.properties().map(Property::name))
				.filter(name -> !Set.of("id", "name", "aliases").contains(name))
				.forEach(name -> assertThat(reading).contains("." + name));
		}
	}

}
