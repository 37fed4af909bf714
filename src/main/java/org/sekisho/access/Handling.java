package org.sekisho.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may see something that several say. It may be seen by whoever is cleared for one of
 * its markings, since one of those who say it is enough to know it.
 *
 * @param markings the markings, none of which is within another
 */
public record Handling(Set<Marking> markings) {

	/** Everybody may see it. */
	public static final Handling OPEN = new Handling(Set.of(Marking.NONE));

	/** Keeps the least strict markings only. */
	public Handling {
		Set<Marking> all = Set.copyOf(markings);
		markings = all.stream()
			.filter(marking -> all.stream().noneMatch(other -> !other.equals(marking) && other.isWithin(marking)))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * What bears one marking.
	 * @param marking the marking
	 * @return its handling
	 */
	public static Handling of(Marking marking) {
		return new Handling(Set.of(marking));
	}

	/**
	 * What may be seen by whoever may see any of several things, because each of them
	 * tells it.
	 * @param handlings how these are handled, at least one
	 * @return the handling of what each tells
	 */
	public static Handling anyOf(Collection<Handling> handlings) {
		return new Handling(handlings.stream().flatMap(each -> each.markings().stream()).collect(Collectors.toSet()));
	}

	/**
	 * What may be seen only by whoever may see all of several things, because it is made
	 * of all of them.
	 * @param handlings how these are handled
	 * @return the handling of what is made of them
	 */
	public static Handling allOf(Collection<Handling> handlings) {
		return handlings.stream().reduce(OPEN, Handling::and);
	}

	private Handling and(Handling other) {
		Set<Marking> both = new HashSet<>();
		this.markings.forEach(mine -> other.markings.forEach(theirs -> both.add(mine.and(theirs))));
		return new Handling(both);
	}

}
