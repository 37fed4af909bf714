package org.sekisho.packdesk;

import java.util.List;
import java.util.stream.Collectors;

import org.sekisho.facts.InvalidPacks;
import org.sekisho.intake.ReportRefused;

/**
 * What is wrong with a pack.
 *
 * @param file in which pack the place is
 * @param line where, counted from 1
 * @param message what, and what to do
 */
record PackProblem(String file, int line, String message) {

	private static final int LISTED = 100;

	private static final int IN_THE_DETAIL = 10;

	/** The first of all problems. */
	static List<PackProblem> listed(InvalidPacks invalid) {
		return invalid.problems()
			.stream()
			.limit(LISTED)
			.map(problem -> new PackProblem(problem.at().file(), problem.at().line(), problem.message()))
			.toList();
	}

	/** A pack that cannot be loaded. */
	static ReportRefused refused(InvalidPacks invalid) {
		return ReportRefused
			.unreadable("Pack unusable", "The pack cannot be loaded; nothing of it was. " + sentence(invalid))
			.listing(listed(invalid));
	}

	/** A pack that others need. */
	static ReportRefused needed(String id, InvalidPacks invalid) {
		return ReportRefused.conflict("Pack needed",
				"The import '%s' cannot be withdrawn, because the packs that remain would not be right; nothing was changed. Amend or withdraw those first. %s"
					.formatted(id, sentence(invalid)))
			.listing(listed(invalid));
	}

	private static String sentence(InvalidPacks invalid) {
		int all = invalid.problems().size();
		String first = invalid.problems()
			.stream()
			.limit(IN_THE_DETAIL)
			.map(InvalidPacks.Problem::toString)
			.collect(Collectors.joining("\n"));
		return "%,d %s:\n%s%s".formatted(all, (all == 1) ? "problem" : "problems", first,
				(all > IN_THE_DETAIL) ? "\n…" : "");
	}

}
