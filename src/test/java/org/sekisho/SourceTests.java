package org.sekisho;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("check")
class SourceTests {

	private static final Path PRODUCT = Path.of("src/main/java");

	@TempDir
	Path sources;

	@ParameterizedTest
	@EnumSource
	void ruleHoldsInTheProduct(SourceRule rule) {
		assertThat(new Sources(PRODUCT).files()).isNotEmpty();
		assertThat(rule.violations(PRODUCT)).isEmpty();
	}

	@Test
	void fileOf251LinesIsFound() throws IOException {
		write("Short", "\n".repeat(249));
		write("Long", "\n".repeat(250));
		assertThat(SourceRule.FILES_OF_AT_MOST_250_LINES.violations(this.sources))
			.containsExactly("Long.java has 251 lines");
	}

	@Test
	void methodOf31LinesIsFound() throws IOException {
		write("Short", "void talk() {" + "\n".repeat(29) + "}");
		write("Long", "void talk() {" + "\n".repeat(30) + "}");
		assertThat(SourceRule.METHODS_OF_AT_MOST_30_LINES.violations(this.sources))
			.containsExactly("Long.java.talk has 31 lines");
	}

	@Test
	void packageWithoutASentenceIsFound() throws IOException {
		write("Alone", "");
		assertThat(SourceRule.PACKAGES_STATE_THEMSELVES_IN_A_SENTENCE.violations(this.sources)).hasSize(1);
		Files.writeString(this.sources.resolve("package-info.java"), "/** One sentence. */\npackage org;\n");
		assertThat(SourceRule.PACKAGES_STATE_THEMSELVES_IN_A_SENTENCE.violations(this.sources)).isEmpty();
	}

	@Test
	void queryFolderThatIsNoModuleIsFound() throws IOException {
		assertThat(foldersWithoutModule(Path.of("cypher/queries"))).isEmpty();
		Files.createDirectory(this.sources.resolve("nowhere"));
		assertThat(foldersWithoutModule(this.sources)).containsExactly("nowhere");
	}

	private static List<String> foldersWithoutModule(Path queries) throws IOException {
		try (Stream<Path> folders = Files.list(queries)) {
			return folders.map(folder -> folder.getFileName().toString())
				.filter(module -> !Files.isDirectory(PRODUCT.resolve("org/sekisho").resolve(module)))
				.toList();
		}
	}

	private void write(String type, String body) throws IOException {
		Files.writeString(this.sources.resolve(type + ".java"), "class " + type + " {" + body + "}\n");
	}

}
