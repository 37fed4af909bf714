package org.sekisho.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sekisho.graph.StatementRunner;
import org.sekisho.markings.Inheritance;
import org.sekisho.mapping.Tie;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.Finding;
import org.sekisho.mapping.Verdict;

/**
 * Consecutive rows of one import.
 *
 * @param importId the import
 * @param sourceId what its rows cite
 * @param rows at least one, in their order in the file
 */
public record Batch(String importId, String sourceId, List<Verdict> rows) {

	/**
	 * What its rows are about. Batches that have something of it in common must not be
	 * written at the same time.
	 * @return business keys
	 */
	public Set<String> ids() {
		return sound().map(sound -> sound.finding().id()).collect(Collectors.toSet());
	}

	Stream<Verdict.Sound> sound() {
		return this.rows.stream().filter(Verdict.Sound.class::isInstance).map(Verdict.Sound.class::cast);
	}

	/** Marks what its rows are about, once they are written. */
	void mark(Inheritance inheritance, StatementRunner runner) {
		if (inheritance.isIdle()) {
			return;
		}
		inheritance.seizures(findings().filter(SeizureReport.class::isInstance).map(Finding::id).distinct().toList(),
				runner);
		inheritance.ties(findings().filter(Tie.class::isInstance)
			.map(Tie.class::cast)
			.map(tie -> List.of(tie.id(), tie.source().id(), tie.target().id()))
			.distinct()
			.toList(), runner);
	}

	Stream<Verdict.Rejected> rejected() {
		return this.rows.stream().filter(Verdict.Rejected.class::isInstance).map(Verdict.Rejected.class::cast);
	}

	Stream<Finding> findings() {
		return sound().map(Verdict.Sound::finding);
	}

	/**
	 * Sound rows such that no two of a round have the same id: the first rows of all ids,
	 * then the second ones, and so on.
	 */
	List<List<Verdict.Sound>> rounds() {
		Map<String, Integer> occurrences = new HashMap<>();
		List<List<Verdict.Sound>> rounds = new ArrayList<>();
		sound().forEach(sound -> {
			int round = occurrences.merge(sound.finding().id(), 1, Integer::sum) - 1;
			if (round == rounds.size()) {
				rounds.add(new ArrayList<>());
			}
			rounds.get(round).add(sound);
		});
		return rounds;
	}

	int firstRow() {
		return this.rows.getFirst().number();
	}

}
