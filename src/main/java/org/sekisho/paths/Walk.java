package org.sekisho.paths;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.links.Followed;

/**
 * How a search may walk.
 *
 * @param followed the links that it follows, and the kinds that it may pass
 * @param asOf the day on which they may have held; null for any
 * @param avoid ids of entities that it must not pass
 * @param avoidHubsAbove it passes no entity that has more links than that; null for any
 * @param crowdsAbove more entities than that at one entity by one type and direction are
 * a crowd
 */
record Walk(Followed followed, @Nullable LocalDate asOf, Set<String> avoid, @Nullable Integer avoidHubsAbove,
		int crowdsAbove) {

	boolean passes(String id) {
		return this.followed.passes(id) && !this.avoid.contains(id);
	}

}
