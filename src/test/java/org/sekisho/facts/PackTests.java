package org.sekisho.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A pack as a file: its YAML, its source and its sections. */
public class PackTests {

	static final Vocabulary VOCABULARY = Vocabulary.read();

	/** Six lines, so that facts which follow start in line 7. */
	static final String HEAD = """
			source:
			  id: source:test
			  name: Test
			sections:
			  - section: "1"
			    facts:
			""";

	@Test
	void everyShippedPackIsValid() {
		List<Pack.File> files = Pack.shipped();
		assertThat(files).isNotEmpty();
		assertThat(Facts.read(VOCABULARY, files).packs()).hasSameSizeAs(files);
	}

	@Test
	void templateIsValidTogetherWithTheProductsPacks() throws IOException {
		List<Pack.File> files = new ArrayList<>(Pack.shipped());
		files.add(Pack.File.of("pack.yml", new ClassPathResource("templates/pack.yml").getContentAsByteArray()));
		assertThat(Facts.read(VOCABULARY, files).entities()).containsKey("agenda:example-task-force/1/2");
	}

	@Test
	void exampleOfTheGuideIsComplete() throws IOException {
		String guide = Files.readString(Path.of("src/docs/packs.md"));
		String example = guide.substring(guide.indexOf("```yaml") + 8, guide.indexOf("```\n\n*"));
		String stated = example + "      - { Ministry: ministry:example-finance, name: M }\n";
		assertThat(read(stated).entities()).containsKey("post:example-director");
	}

	@Test
	void problemsOfAllPacksAreReportedTogether() {
		assertThatExceptionOfType(InvalidPacks.class)
			.isThrownBy(() -> read("source: { id: source:a }\nsections: []\n", "source: { name: B }\nsections: []\n"))
			.withMessage("""
					The packs cannot be loaded:
					packs/0.yml:1: source needs name: add it
					packs/1.yml:1: source needs id: add it""");
	}

	@Test
	void sourceIsReadWithWhatIsKnownOfIt() {
		Pack pack = read("""
				source: { id: source:a, name: A, publisher: P, publishedOn: 2008, language: en }
				sections: []
				""").packs().getFirst();
		assertThat(pack.source().id()).isEqualTo("source:a");
		assertThat(Stream.of("name", "publisher", "publishedOn", "language").map(pack.source()::text))
			.containsExactly("A", "P", "2008", "en");
	}

	@Test
	void sourceIsRecordedBySekisho() {
		assertThatProblems("source: { id: source:a, name: A, colour: red }\nsections: []\n").singleElement()
			.asString()
			.startsWith("packs/0.yml:1: source has no field colour: known are id, name, publisher,");
	}

	@Test
	void twoPacksOfOneSourceAreAProblem() {
		assertThatProblems(HEAD + "      []\n", HEAD + "      []\n").containsExactly(
				"packs/1.yml:2: the source source:test already has a pack, packs/0.yml: put both in one file, or give this source another id");
	}

	@Test
	void sectionNeedsAHeadingAndFacts() {
		assertThatProblems("source: { id: source:a, name: A }\nsections:\n  - page: x\n").containsExactly(
				"packs/0.yml:3: a section needs facts: add it", "packs/0.yml:3: a section needs section: add it",
				"packs/0.yml:3: page is \"x\" but must be a whole number");
	}

	@Test
	void emptyPackIsAProblem() {
		assertThatProblems("").containsExactly("packs/0.yml:1: the pack is empty: give it a source and sections");
	}

	@Test
	void packThatIsNoMapIsAProblem() {
		assertThatProblems("- source\n")
			.containsExactly("packs/0.yml:1: a pack must be a map of fields, each \"name: value\"");
	}

	@Test
	void sectionsThatAreNoListAreAProblem() {
		assertThatProblems("source: { id: source:a, name: A }\nsections: none\n")
			.containsExactly("packs/0.yml:2: sections must be a list, each item after \"- \"");
	}

	@Test
	void tabIsAProblem() {
		assertThatProblems("source:\n\tid: source:a\n").singleElement()
			.asString()
			.startsWith("packs/0.yml:2: this is not YAML: found character '\\t(TAB)'")
			.contains("indent with blanks");
	}

	@Test
	void secondDocumentIsAProblem() {
		assertThatProblems("source: {}\n---\nsections: []\n").singleElement()
			.asString()
			.startsWith("packs/0.yml:2: this is not YAML: but found another document");
	}

	@Test
	void controlCharacterIsAProblem() {
		assertThatProblems("source: \u0007\n").singleElement()
			.asString()
			.startsWith("packs/0.yml:1: this is not YAML: ");
	}

	@Test
	void otherEncodingIsAProblem() {
		byte[] latin = "source:\n  name: Côte\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(problems(List.of(Pack.File.of("packs/latin.yml", latin))))
			.containsExactly("packs/latin.yml:2: this is not UTF-8: save the pack in UTF-8");
	}

	@Test
	void repeatedFieldIsAProblem() {
		assertThatProblems(HEAD + """
				      - Post: post:a
				        name: A
				        name: B
				""").containsExactly("packs/0.yml:9: name stands twice, first in line 8: keep one");
	}

	@Test
	void anchorIsAProblem() {
		assertThatProblems(HEAD + """
				      - Headquarters: headquarters:a
				        name: A
				        type: PROJECT_TEAM
				        teams: &teams
				          - { id: headquarters:b, teams: *teams }
				""").contains("packs/0.yml:10: teams has the anchor &teams: write the value out wherever it is needed");
	}

	@Test
	void emptyValueIsAProblem() {
		assertThatProblems(HEAD + """
				      - Post: post:a
				        name:
				""").containsExactly("packs/0.yml:8: name is empty: give it a value or remove the line");
	}

	@Test
	void checksumIsThatOfTheBytes() {
		assertThat(Pack.File.of("packs/a.yml", new byte[0]).checksum())
			.isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	}

	static Facts read(String... packs) {
		return Facts.read(VOCABULARY, files(packs));
	}

	public static List<Pack.File> files(String... packs) {
		return Stream.iterate(0, number -> number < packs.length, number -> number + 1)
			.map(number -> Pack.File.of("packs/" + number + ".yml", packs[number].getBytes(StandardCharsets.UTF_8)))
			.toList();
	}

	static ListAssert<String> assertThatProblems(String... packs) {
		return assertThat(problems(files(packs)));
	}

	private static List<String> problems(List<Pack.File> files) {
		InvalidPacks invalid = catchThrowableOfType(InvalidPacks.class, () -> Facts.read(VOCABULARY, files));
		assertThat(invalid).isNotNull();
		return invalid.problems().stream().map(InvalidPacks.Problem::toString).toList();
	}

}
