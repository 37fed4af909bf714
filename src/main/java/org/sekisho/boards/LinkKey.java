package org.sekisho.boards;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the id of a link tells.
 *
 * @param from the id of the entity that it runs from
 * @param type its type
 * @param to the id of the entity that it runs to
 */
record LinkKey(String from, String type, String to) {

	private static final Pattern ID = Pattern.compile("(\\S+) ([A-Z][A-Z_]*) (\\S+)(?: .*)?");

	/** Null where it is no id of a link. */
	static @Nullable LinkKey of(String id) {
		Matcher found = ID.matcher(id);
		return found.matches() ? new LinkKey(found.group(1), found.group(2), found.group(3)) : null;
	}

}
