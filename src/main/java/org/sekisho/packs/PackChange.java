package org.sekisho.packs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.Facts;
import org.sekisho.facts.InvalidPacks;
import org.sekisho.facts.InvalidPacks.Position;
import org.sekisho.facts.InvalidPacks.Problems;
import org.sekisho.facts.Pack;
import org.sekisho.facts.Pack.Fact;
import org.sekisho.facts.Single;
import org.sekisho.packs.ImportedPacks.Look;
import org.sekisho.packs.PackShelf.InForce;
import org.sekisho.packs.PackVersions.Version;

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
	static PackChange to(Pack.File file, PackShelf shelf) {
		Problems problems = new Problems();
		Pack pack = shelf.read(file, problems).orElse(null);
		if (pack == null) {
			throw problems.found();
		}
		String source = pack.source().id();
		InForce others = shelf.around(source, problems);
		limit(pack, others, problems);
		if (shelf.versions().isOfReport(source)) {
			problems.add(pack.source().at(),
					"the source " + source + " is a report file that was loaded: give this source another id");
		}
		PackChange change = of(pack, others, shelf, problems);
		shelf.versions()
			.elsewhere(Single.of(change.facts(), pack))
			.forEach(problem -> problems.add(problem.at(), problem.message()));
		problems.throwIfAny();
		return change;
	}

	/**
	 * A version leaves its place to an earlier one, or to nothing.
	 * @throws InvalidPacks where it cannot
	 */
	static PackChange back(Version leaving, @Nullable Version earlier, PackShelf shelf) {
		Problems problems = new Problems();
		InForce others = shelf.around(leaving.source(), problems);
		Pack pack = null;
		if (earlier != null) {
			pack = shelf.read(earlier.file(), problems).orElse(null);
			if (pack == null) {
				throw problems.found();
			}
		}
		return of(pack, others, shelf, problems);
	}

	private static PackChange of(@Nullable Pack pack, InForce others, PackShelf shelf, Problems problems) {
		Pack former = others.former().stream().findFirst().orElse(null);
		List<Pack> packs = Stream
			.of(others.shipped(), others.fitting(), (pack != null) ? List.of(pack) : List.<Pack>of())
			.flatMap(List::stream)
			.toList();
		Facts sound = Facts.of(shelf.vocabulary(), packs, shelf.versions().beyond(ids(former)), problems);
		// Those that do not fit still have what they stated in the graph.
		Facts facts = others.unfit().isEmpty() ? sound
				: Facts.merged(Stream.concat(packs.stream(), others.unfit().stream()).toList());
		return new PackChange(pack, former, facts);
	}

	private static void limit(Pack pack, InForce others, Problems problems) {
		int statements = pack.facts().size() + pack.ties().size();
		Position top = new Position(pack.file().name(), 1);
		if (statements > MOST_STATEMENTS) {
			problems.add(top, "the pack states %,d facts and links, but a pack has at most %,d: split it"
				.formatted(statements, MOST_STATEMENTS));
		}
		long together = pack.file().text().length() + others.length();
		if (together > MOST_TOGETHER) {
			problems.add(top,
					"with this pack, those that are in force would have %,d characters, but may have %,d: withdraw one"
						.formatted(together, MOST_TOGETHER));
		}
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

	private static Set<String> ids(@Nullable Pack pack) {
		return (pack == null) ? Set.of() : pack.facts().stream().map(Fact::id).collect(Collectors.toSet());
	}

}
