package org.sekisho.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.sekisho.profiles.Columns;
import org.sekisho.profiles.Profile;

/**
 * How well a profile fits a file.
 *
 * @param profile the profile
 * @param share from 0, not at all, to 1, each column to a field and each field to a
 * column
 */
record Fit(Profile profile, double share) {

	/** The profiles, the best first; of equals, the one that knows most columns. */
	static List<Fit> ranked(List<Profile> profiles, List<String> header) {
		return profiles.stream()
			.map((profile) -> new Fit(profile, new Columns(profile, header, Map.of()).fit()))
			.sorted(Comparator.comparingDouble(Fit::share)
				.thenComparingInt((fit) -> fit.profile().columns().size())
				.reversed())
			.toList();
	}

}
