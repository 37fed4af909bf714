package org.sekisho.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sekisho.reference.Identifier;
import org.sekisho.tables.TableRow;
import org.sekisho.vocabulary.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide to networks says what holds. */
class NetworkGuideTests {

	private static final Pattern SAMPLE = Pattern.compile("```csv\\n(.*?)```", Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("\\| `([A-Z_]+)` \\| ([^|]+) \\| ([^|]+) \\|");

	private static final Pattern NUMBERED = Pattern.compile("\\| (\\w+) \\| [^|]+ \\| (`[^|]+`) \\|");

	private final Vocabulary vocabulary = Vocabulary.read();

	private final String guide = Files.readString(Path.of("src/docs/networks.md"));

	NetworkGuideTests() throws IOException {
	}

	@Test
	void everyRowOfTheSampleIsSound() {
		Matcher sample = SAMPLE.matcher(this.guide);
		assertThat(sample.find()).isTrue();
		List<String[]> rows = sample.group(1).lines().map((line) -> line.split(",", -1)).toList();
		String[] usual = IntStream.range(0, rows.getFirst().length)
			.boxed()
			.flatMap((column) -> Arrays.stream(new String[] { rows.getFirst()[column], rows.get(1)[column] }))
			.toArray(String[]::new);
		MappedFile file = MappedFile.of("network", Map.of("network", "harbour"), usual);
		List<Tie> ties = rows.stream()
			.skip(1)
			.map((row) -> file.map(new TableRow(2, List.of(row), null)))
			.map((verdict) -> (Tie) ((Verdict.Sound) verdict).finding())
			.toList();
		assertThat(ties).hasSize(5).allSatisfy((tie) -> assertThat(tie.flags()).isEmpty());
		assertThat(ties).extracting(Tie::type).containsExactly("WORKS_FOR", "OPERATES", "CARRIED", "USED", "CONTACTED");
		assertThat(ties.get(1).target()).extracting(Tie.Party::id, Tie.Party::name)
			.containsExactly("vessel:9074729", "Aoi Maru");
	}

	@Test
	void tableOfLinksIsThatOfTheVocabulary() {
		Set<String> members = this.vocabulary.linkTypes().get("IN_NETWORK").from();
		Map<String, List<Set<String>>> told = new TreeMap<>();
		LINK.matcher(this.guide)
			.results()
			.forEach((row) -> told.put(row.group(1),
					List.of(kinds(row.group(2), members), kinds(row.group(3), members))));
		Map<String, List<Set<String>>> held = new TreeMap<>();
		this.vocabulary.linkTypes().forEach((name, type) -> {
			Set<String> from = common(type.from(), members);
			Set<String> to = common(type.to(), members);
			if (!from.isEmpty() && !to.isEmpty()) {
				held.put(name, List.of(from, to));
			}
		});
		assertThat(told).isEqualTo(held);
	}

	@Test
	void everyKindWithANumberIsTold() {
		Map<String, String> told = new TreeMap<>();
		NUMBERED.matcher(this.guide).results().forEach((row) -> told.put(row.group(1), row.group(2)));
		Set<String> numbered = new TreeSet<>(this.vocabulary.linkTypes().get("IN_NETWORK").from());
		numbered.removeIf((kind) -> Identifier.of(kind).isEmpty());
		assertThat(told.keySet()).isEqualTo(numbered);
		told.forEach((kind, ids) -> Pattern.compile("`([^`:]+):([^`]+)`").matcher(ids).results().forEach((id) -> {
			assertThat(this.vocabulary.kind(kind).prefix()).isEqualTo(id.group(1));
			String written = id.group(2).replaceFirst("^FR-", "FR:");
			assertThat(Identifier.of(kind).orElseThrow().read(written).orElseThrow().key()).isEqualTo(id.group(2));
		}));
	}

	private static Set<String> kinds(String cell, Set<String> all) {
		Set<String> named = new TreeSet<>(List.of(cell.replaceFirst("^all but ", "").strip().split(", | and ")));
		if (!cell.startsWith("all but ")) {
			return named;
		}
		Set<String> others = new TreeSet<>(all);
		others.removeAll(named);
		return others;
	}

	private static Set<String> common(Set<String> kinds, Set<String> members) {
		Set<String> common = new TreeSet<>(kinds);
		common.retainAll(members);
		return common;
	}

}
