package org.sekisho.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.Pack;
import org.sekisho.facts.Pack.Fact;
import org.sekisho.facts.Pack.Tie;
import org.sekisho.packs.ImportedPacks.Row;

/**
 * The rows of a pack: its source and its facts, each an entity with all that one place of
 * the pack says of it, links included. Facts that begin in one line are one row, because
 * a row is known by its line.
 */
final class PackRows {

	private final Map<Integer, List<Said>> lines = new TreeMap<>();

	PackRows(Pack pack) {
		Map<String, NavigableMap<Integer, Said>> byOwner = new HashMap<>();
		add(pack.source(), byOwner);
		pack.facts().forEach(fact -> add(fact, byOwner));
		for (Tie tie : pack.ties()) {
			last(Objects.requireNonNull(byOwner.get(tie.owner())), tie.at().line()).links
				.add(List.of(tie.link().name(), tie.end(), tie.properties(), tie.section()));
		}
	}

	private void add(Fact fact, Map<String, NavigableMap<Integer, Said>> byOwner) {
		Said said = new Said(fact);
		this.lines.computeIfAbsent(fact.at().line(), line -> new ArrayList<>()).add(said);
		byOwner.computeIfAbsent(fact.id(), id -> new TreeMap<>()).put(fact.at().line(), said);
	}

	/** Of what is said of an entity, what begins last before or in a line. */
	private static Said last(NavigableMap<Integer, Said> facts, int line) {
		Map.Entry<Integer, Said> last = facts.floorEntry(line);
		return (last != null) ? last.getValue() : facts.firstEntry().getValue();
	}

	/** The rows in their order, each with whether it says what a former pack did not. */
	List<Row> comparedTo(@Nullable Pack former) {
		Set<Object> known = (former != null) ? new PackRows(former).contents() : Set.of();
		return this.lines.entrySet()
			.stream()
			.map(line -> new Row(line.getKey(), line.getValue().getFirst().fact.id(),
					!line.getValue().stream().allMatch(said -> known.contains(said.content()))))
			.toList();
	}

	private Set<Object> contents() {
		Set<Object> contents = new HashSet<>();
		this.lines.values().forEach(line -> line.forEach(said -> contents.add(said.content())));
		return contents;
	}

	/** What one place says of an entity. */
	private static final class Said {

		private final Fact fact;

		private final Set<Object> links = new HashSet<>();

		private Said(Fact fact) {
			this.fact = fact;
		}

		private Object content() {
			Map<String, @Nullable Object> values = new HashMap<>();
			this.fact.values().forEach((name, value) -> values.put(name, value.content()));
			return List.of(this.fact.id(), this.fact.section(), values, this.links);
		}

	}

}
