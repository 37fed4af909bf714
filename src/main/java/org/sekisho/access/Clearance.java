package org.sekisho.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may see. A clearance for a level holds for all below it.
 *
 * @param light the highest light of the Traffic Light Protocol; null for TLP:CLEAR alone
 * @param level the highest level of the national scale; null for none
 * @param organisations for whom they work, as markings name them: ISO 3166 codes and
 * names of organisations
 * @param nominal whether they may see what names persons
 * @param everything whether they may see whatever there is, whichever its marking
 */
public record Clearance(@Nullable Light light, @Nullable String level, Set<String> organisations, boolean nominal,
		boolean everything) {

	/** Sees what bears no marking. */
	public static final Clearance NONE = new Clearance(null, null, Set.of(), false, false);

	/** Sees everything. */
	public static final Clearance EVERYTHING = new Clearance(null, null, Set.of(), true, true);

	/** Does not change afterwards. */
	public Clearance {
		organisations = Set.copyOf(organisations);
	}

}
