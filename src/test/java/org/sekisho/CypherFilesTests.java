package org.sekisho;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("check")
class CypherFilesTests {

	private static final Path FILES = Path.of("cypher");

	/** Labels of what the product keeps for itself, which nobody can ask for. */
	private static final Set<String> INTERNAL = Set.of("Migration", "MigrationLock", "RowBlock", "PackVersion",
			"ReportedEntity", "LinkDating", "RouteRules", "Board", "BoardPicture", "SavedQuery", "HandlingInUse");

	@TempDir
	Path folder;

	@Test
	void everyFileBeginsWithACommentThatSaysWhatItDoes() throws IOException {
		assertThat(files(FILES)).isNotEmpty();
		assertThat(filesWithoutComment(FILES)).isEmpty();
	}

	@Test
	void fileWithoutCommentIsFound() throws IOException {
		Files.writeString(this.folder.resolve("silent.cypher"), "MATCH (n) RETURN n\n");
		Files.writeString(this.folder.resolve("telling.cypher"), "// Every node.\nMATCH (n) RETURN n\n");
		assertThat(filesWithoutComment(this.folder)).containsExactly(this.folder.resolve("silent.cypher"));
	}

	@Test
	void everyLabelAndRelationshipTypeIsInTheVocabulary() throws IOException {
		assertThat(unknownNames(FILES)).isEmpty();
	}

	@Test
	void wordsOutsideTheVocabularyAreFound() throws IOException {
		Files.writeString(this.folder.resolve("invented.cypher"), """
				// (:InAComment) is no label.
				MATCH (c:Country&!Islet {name: '(:InAString)'})-[p:FAR_FROM|NEAR*1..2]->(:Entity:Planet)
				WHERE c:Empire
				SET c:Republic
				""");
		assertThat(unknownNames(this.folder)).containsExactly("Empire", "FAR_FROM", "Islet", "NEAR", "Planet",
				"Republic");
	}

	private static List<Path> filesWithoutComment(Path folder) throws IOException {
		return files(folder).stream().filter(Predicate.not(CypherFilesTests::beginsWithComment)).toList();
	}

	private static boolean beginsWithComment(Path file) {
		return CypherWords.read(file).strip().startsWith("// ");
	}

	private static Set<String> unknownNames(Path folder) throws IOException {
		Vocabulary vocabulary = Vocabulary.read();
		Set<String> known = vocabulary.kinds().stream().map(Kind::name).collect(Collectors.toSet());
		known.addAll(vocabulary.linkTypes().keySet());
		known.addAll(INTERNAL);
		known.addAll(Set.of(Kind.ENTITY, Link.CITES));
		Set<String> unknown = new TreeSet<>();
		files(folder).forEach(file -> unknown.addAll(CypherWords.namesIn(CypherWords.read(file))));
		unknown.removeAll(known);
		return unknown;
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(file -> file.toString().endsWith(".cypher")).sorted().toList();
		}
	}

}
