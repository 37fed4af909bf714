package org.sekisho.access;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * How something is to be handled.
 *
 * @param light its light of the Traffic Light Protocol; null for none
 * @param level its place on the national scale, 0 for the lowest; -1 for none
 * @param releasable the organisations that it may be released to, at least to one of
 * which a caller must belong; null where it does not say
 * @param originators the organisations that control it, to each of which a caller must
 * belong
 * @param nominal whether it names persons
 */
public record Marking(@Nullable Light light, int level, @Nullable Set<String> releasable, Set<String> originators,
		boolean nominal) {

	/** No marking, which restricts nobody. */
	public static final Marking NONE = new Marking(null, -1, null, Set.of(), false);

	/** Does not change afterwards. */
	public Marking {
		releasable = (releasable != null) ? Set.copyOf(releasable) : null;
		originators = Set.copyOf(originators);
	}

	/**
	 * What is made of two things so marked.
	 * @param other the other marking
	 * @return the least strict marking that is as strict as both
	 */
	public Marking and(Marking other) {
		return new Marking((compare(this.light, other.light) >= 0) ? this.light : other.light,
				Math.max(this.level, other.level), common(this.releasable, other.releasable),
				union(this.originators, other.originators), this.nominal || other.nominal);
	}

	/**
	 * Whether whoever is cleared for another marking is cleared for this one, too.
	 * @param other the other marking
	 * @return true where this one is nowhere stricter
	 */
	public boolean isWithin(Marking other) {
		Set<String> theirs = other.releasable;
		return compare(this.light, other.light) <= 0 && this.level <= other.level
				&& (this.releasable == null || (theirs != null && this.releasable.containsAll(theirs)))
				&& other.originators.containsAll(this.originators) && (!this.nominal || other.nominal);
	}

	private static int compare(@Nullable Light one, @Nullable Light other) {
		return Integer.compare((one != null) ? one.ordinal() : -1, (other != null) ? other.ordinal() : -1);
	}

	private static @Nullable Set<String> common(@Nullable Set<String> some, @Nullable Set<String> others) {
		if (some == null || others == null) {
			return (some != null) ? some : others;
		}
		Set<String> common = new TreeSet<>(some);
		common.retainAll(others);
		return common;
	}

	private static Set<String> union(Set<String> some, Set<String> others) {
		Set<String> union = new TreeSet<>(some);
		union.addAll(others);
		return union;
	}

}
