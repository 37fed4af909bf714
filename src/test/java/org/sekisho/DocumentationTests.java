package org.sekisho;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("check")
class DocumentationTests {

	private static final Path MODULES = Path.of("src/main/java/org/sekisho");

	/** What a link leads to, unless it leaves the project or the page. */
	private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");

	/** Code that begins with a folder or ends like a file of the project. */
	private static final Pattern PATH = Pattern
		.compile("`((?:src|graphql|cypher|\\.ci)/[\\w./-]*|[\\w./-]+\\.(?:java|xml|yml|yaml|md|cypher|graphqls?))`");

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "src/docs/architecture.md", "src/docs/time.md", "src/docs/grading.md",
			"src/docs/security.md" })
	void pageMentionsOnlyPathsThatExist(String page) throws IOException {
		assertThat(missingPaths(Path.of(page))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "src/docs/architecture.md" })
	void pageMentionsEveryModule(String page) throws IOException {
		assertThat(missingModules(Path.of(page))).isEmpty();
	}

	@Test
	void pathsThatDoNotExistAreFound() throws IOException {
		Path page = Files.writeString(this.folder.resolve("page.md"), """
				Look into `src/main/java`, `pom.xml` and `src/nowhere/at-all`, call `/actuator/health`,
				[read](nowhere.md) or [go](https://example.org/).
				""");
		assertThat(missingPaths(page)).containsExactly("nowhere.md", "src/nowhere/at-all");
	}

	@Test
	void moduleThatIsNotMentionedIsFound() throws IOException {
		Path page = Files.writeString(this.folder.resolve("page.md"), "There is `graph`, but no vocabulary.\n");
		assertThat(missingModules(page)).contains("query", "vocabulary").doesNotContain("graph");
	}

	private static List<String> missingPaths(Path page) throws IOException {
		String text = Files.readString(page);
		return Stream.of(LINK, PATH)
			.flatMap(pattern -> pattern.matcher(text).results())
			.map(found -> found.group(1))
			.filter(path -> !Files.exists(Path.of(path)) && !Files.exists(page.resolveSibling(path)))
			.toList();
	}

	private static List<String> missingModules(Path page) throws IOException {
		String text = Files.readString(page);
		try (Stream<Path> folders = Files.list(MODULES)) {
			return folders.filter(Files::isDirectory)
				.map(folder -> folder.getFileName().toString())
				.filter(module -> !Pattern.compile("(?m)`" + module + "`|^\\s*" + module + "/").matcher(text).find())
				.toList();
		}
	}

}
