package org.sekisho.audit.chain;

import org.jspecify.annotations.Nullable;

/**
 * What a line is to say.
 *
 * @param members members of a JSON object, without its braces
 * @param text a long text that many lines have in common; null for none
 */
public record Entry(String members, @Nullable Text text) {

	/**
	 * A text that stands in a file once. Other lines tell the number of the line that has
	 * it.
	 *
	 * @param sha256 tells it from others
	 * @param json the text as a JSON string, in quotes
	 */
	public record Text(String sha256, String json) {

	}

}
