package org.sekisho.vocabulary;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A relationship type, with the kinds that it runs between.
 *
 * @param name the type in Neo4j
 * @param from kinds at which it starts
 * @param to kinds at which it ends
 * @param once whether there is at most one of its relationships between two entities
 * @param dated whether its relationships say from when and until when they hold
 * @param provenance whether they only tell where a fact comes from, because all kinds at
 * one of their ends do
 */
public record LinkType(String name, SortedSet<String> from, SortedSet<String> to, boolean once, boolean dated,
		boolean provenance) {

	/** The day, month or year on which a link began to hold. */
	public static final String VALID_FROM = "validFrom";

	/** The last day, month or year on which a link held. */
	public static final String VALID_TO = "validTo";

	/**
	 * Before this day a link did not hold, although it has no {@value #VALID_FROM}
	 * because its source does not say since when it held: one of its ends came into being
	 * then.
	 */
	public static final String NOT_BEFORE = "notBefore";

	/** The same for the end of a link without {@value #VALID_TO}. */
	public static final String NOT_AFTER = "notAfter";

	/**
	 * What one field tells of its type. A field that leads to any kind leaves the far
	 * kinds to other fields.
	 */
	static LinkType of(String kind, Link link) {
		SortedSet<String> near = new TreeSet<>();
		near.add(kind);
		SortedSet<String> far = new TreeSet<>();
		if (!link.target().equals(Kind.ENTITY)) {
			far.add(link.target());
		}
		boolean out = link.direction() == Link.Direction.OUT;
		return new LinkType(link.type(), out ? near : far, out ? far : near, link.once(),
				link.ownDates() || link.dating() != null, false);
	}

	LinkType and(LinkType other) {
		SortedSet<String> starts = new TreeSet<>(this.from);
		starts.addAll(other.from);
		SortedSet<String> ends = new TreeSet<>(this.to);
		ends.addAll(other.to);
		return new LinkType(this.name, starts, ends, this.once || other.once, this.dated || other.dated, false);
	}

	/** The same, once all its ends are known. */
	LinkType among(Map<String, Kind> kinds) {
		return new LinkType(this.name, this.from, this.to, this.once, this.dated,
				provenance(this.from, kinds) || provenance(this.to, kinds));
	}

	private static boolean provenance(SortedSet<String> ends, Map<String, Kind> kinds) {
		return !ends.isEmpty() && ends.stream().allMatch(end -> {
			Kind kind = kinds.get(end);
			return kind != null && kind.provenance();
		});
	}

	/**
	 * Whether it joins entities of some kind, at either end.
	 * @param kind a kind's name
	 * @return true where it may
	 */
	public boolean joins(String kind) {
		return this.from.contains(kind) || this.to.contains(kind);
	}

}
