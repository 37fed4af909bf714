package org.sekisho.packs;

import org.sekisho.facts.PackReader;
import org.sekisho.facts.Pack;
import org.sekisho.facts.InvalidPacks;
import org.sekisho.facts.Facts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.packs.ImportedPacks.Look;
import org.sekisho.facts.InvalidPacks.Position;
import org.sekisho.facts.InvalidPacks.Problems;
import org.sekisho.facts.Pack.Fact;
import org.sekisho.packs.PackVersions.Version;
import org.sekisho.vocabulary.Vocabulary;

/**
 * A pack that is to take its place among those in force, or to leave it: what all state
 * together then.
 *
 * @param pack what takes the place; null for nothing
 * @param former what has it until now; null for nothing
 * @param facts what all packs state together
 */
record PackChange(@Nullable Pack pack, @Nullable Pack former, Facts facts) {

	/** Facts and links of one pack: more would make a transaction that takes minutes. */
	static final int MOST_STATEMENTS = 50_000;

	/** Characters of all imported packs in force, which are checked together. */
	private static final long MOST_TOGETHER = 32L << 20;

	/**
	 * A pack takes the place of the former version.
	 * @throws InvalidPacks where it cannot
	 */
	static PackChange to(Pack.File file, Vocabulary vocabulary, PackVersions versions) {
		Problems problems = new Problems();
		Pack read = new PackReader(vocabulary, problems).read(file).orElse(null);
		if (read == null) {
			throw problems.found();
		}
		String source = read.source().id();
		InForce others = InForce.without(source, vocabulary, versions);
		others.limit(read, problems);
		if (versions.isOfReport(source)) {
			problems.add(read.source().at(),
					"the source " + source + " is a report file that was loaded: give this source another id");
		}
		Pack former = others.former(source, versions);
		List<Pack.File> files = Stream.concat(others.files(), Stream.of(file)).toList();
		try {
			Facts sound = Facts.read(vocabulary, files, versions.beyond(ids(former)));
			problems.throwIfAny();
			Facts facts = others.together(files, sound);
			return new PackChange(pack(facts, source), former, facts);
		}
		catch (InvalidPacks ex) {
			ex.problems().forEach(problem -> problems.add(problem.at(), problem.message()));
			throw problems.found();
		}
	}

	/**
	 * A version leaves its place to an earlier one, or to nothing.
	 * @throws InvalidPacks where it cannot
	 */
	static PackChange back(Version leaving, @Nullable Version earlier, Vocabulary vocabulary, PackVersions versions) {
		InForce others = InForce.without(leaving.source(), vocabulary, versions);
		List<Pack.File> files = Stream
			.concat(others.files(), (earlier != null) ? Stream.of(earlier.file()) : Stream.of())
			.toList();
		Pack former = others.former(leaving.source(), versions);
		Facts sound = Facts.read(vocabulary, files, versions.beyond(ids(former)));
		Facts facts = others.together(files, sound);
		return new PackChange((earlier != null) ? pack(facts, leaving.source()) : null, former, facts);
	}

	/** What the pack that takes the place states. */
	Look look() {
		Pack stating = pack();
		if (stating == null) {
			throw new IllegalStateException("Nothing takes the place");
		}
		Map<String, Integer> kinds = new TreeMap<>();
		Set<String> stated = new HashSet<>();
		for (Fact fact : stating.facts()) {
			if (stated.add(fact.id())) {
				kinds.merge(fact.kind().name(), 1, Integer::sum);
			}
		}
		Set<String> gone = new TreeSet<>(ids(this.former));
		gone.removeAll(stated);
		return new Look(stating.source().id(), String.valueOf(stating.source().text("name")), kinds,
				stating.ties().size(), new PackRows(stating).comparedTo(this.former), gone);
	}

	/** What it links to though no pack states it. */
	Set<String> ends() {
		Set<String> ends = new HashSet<>();
		if (this.pack != null) {
			this.pack.ties().forEach(tie -> ends.add(tie.end()));
		}
		ends.removeAll(this.facts.entities().keySet());
		return ends;
	}

	private static Pack pack(Facts facts, String source) {
		return facts.packs().stream().filter(pack -> pack.source().id().equals(source)).findFirst().orElseThrow();
	}

	private static Set<String> ids(@Nullable Pack pack) {
		return (pack == null) ? Set.of() : pack.facts().stream().map(Fact::id).collect(Collectors.toSet());
	}

	/** The product's packs by their sources, in their order. */
	static Map<String, Pack.File> shipped(Vocabulary vocabulary) {
		Map<String, Pack.File> shipped = new LinkedHashMap<>();
		Facts.merged(vocabulary, Pack.shipped()).packs().forEach(pack -> shipped.put(pack.source().id(), pack.file()));
		return shipped;
	}

	/**
	 * The packs in force, but for those of one source that were imported.
	 *
	 * @param vocabulary what they are read by
	 * @param shipped those of the product
	 * @param imported the others
	 */
	private record InForce(Vocabulary vocabulary, Map<String, Pack.File> shipped, List<Version> imported) {

		private static InForce without(String source, Vocabulary vocabulary, PackVersions versions) {
			Map<String, Pack.File> shipped = PackChange.shipped(vocabulary);
			return new InForce(vocabulary, shipped,
					versions.inForce()
						.stream()
						.filter(version -> !version.source().equals(source) && !shipped.containsKey(version.source()))
						.toList());
		}

		private @Nullable Pack former(String source, PackVersions versions) {
			return versions.inForce()
				.stream()
				.filter(version -> version.source().equals(source))
				.flatMap(version -> Facts.merged(this.vocabulary, List.of(version.file())).packs().stream())
				.findFirst()
				.orElse(null);
		}

		private Stream<Pack.File> files() {
			return Stream.concat(this.shipped.values().stream(),
					this.imported.stream().filter(version -> version.conflict() == null).map(Version::file));
		}

		/** With those that do not fit, which still have what they stated in the graph. */
		private Facts together(List<Pack.File> fitting, Facts sound) {
			List<Pack.File> unfit = this.imported.stream()
				.filter(version -> version.conflict() != null)
				.map(Version::file)
				.toList();
			return unfit.isEmpty() ? sound
					: Facts.merged(this.vocabulary, Stream.concat(fitting.stream(), unfit.stream()).toList());
		}

		private void limit(Pack pack, Problems problems) {
			int statements = pack.facts().size() + pack.ties().size();
			Position top = new Position(pack.file().name(), 1);
			if (statements > MOST_STATEMENTS) {
				problems.add(top, "the pack states %,d facts and links, but a pack has at most %,d: split it"
					.formatted(statements, MOST_STATEMENTS));
			}
			long together = pack.file().text().length()
					+ this.imported.stream().mapToLong(version -> version.file().text().length()).sum();
			if (together > MOST_TOGETHER) {
				problems.add(top,
						"with this pack, those that are in force would have %,d characters, but may have %,d: withdraw one"
							.formatted(together, MOST_TOGETHER));
			}
		}

	}

}
