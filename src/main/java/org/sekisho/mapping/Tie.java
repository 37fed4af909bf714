package org.sekisho.mapping;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What one row of a network file says: two parties and what links them.
 *
 * @param id business key: the same for the same row in every file
 * @param row number of the row in its file, as a spreadsheet shows it
 * @param network what both belong to
 * @param source where the link starts
 * @param target where it ends
 * @param type link type, such as {@code CONTACTED}; the vocabulary has it from the
 * source's kind to the target's
 * @param weight how often or how strongly; null where not reported
 * @param validFrom a partial date as text; null where not reported
 * @param validTo a partial date as text; null where not reported
 * @param flags what a reader should know about it
 */
public record Tie(String id, int row, Party network, Party source, Party target, String type, @Nullable Double weight,
		@Nullable String validFrom, @Nullable String validTo, Set<FindingCode> flags) implements Finding {

	/**
	 * A person, company or network.
	 *
	 * @param id business key, such as {@code person:harbour/anna}
	 * @param kind label of the node, such as {@code Person}
	 * @param name as worded
	 */
	public record Party(String id, String kind, String name) {

	}

}
