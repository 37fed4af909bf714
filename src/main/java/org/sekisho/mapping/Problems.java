package org.sekisho.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.mapping.Verdict.Problem;

/**
 * The problems of one row. A cell can hold so many wordings that no memory would hold a
 * sentence on each: the first are named, and the first of each code; others are counted.
 */
final class Problems {

	private static final int NAMED = 20;

	private final List<Problem> named = new ArrayList<>(2);

	private final Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);

	private @Nullable Problem last;

	private int count;

	void add(Problem problem) {
		this.count++;
		if (this.codes.add(problem.code()) || this.named.size() < NAMED) {
			this.named.add(problem);
		}
		else {
			this.last = problem;
		}
	}

	/** How many there are, named or not. */
	int count() {
		return this.count;
	}

	/** Those that are named, and behind them how many more there are. */
	List<Problem> named() {
		if (this.last == null) {
			return List.copyOf(this.named);
		}
		List<Problem> all = new ArrayList<>(this.named);
		all.add(new Problem(this.last.code(), this.last.column(), null,
				"And %d more like these.".formatted(this.count - this.named.size())));
		return List.copyOf(all);
	}

}
