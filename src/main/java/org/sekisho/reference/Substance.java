package org.sekisho.reference;

/**
 * A substance.
 *
 * @param id its business key, such as {@code substance:cocaine-hydrochloride}
 * @param name what it is called
 * @param known whether it is on our list; otherwise name and id are what a report says
 */
public record Substance(String id, String name, boolean known) {

	static Substance of(String name, boolean known) {
		return new Substance("substance:" + Wording.key(name), name, known);
	}

}
