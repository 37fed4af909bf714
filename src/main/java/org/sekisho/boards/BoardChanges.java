package org.sekisho.boards;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is different in the graph of today from what a board was saved with.
 *
 * @param gone entities that there are no more; null where the caller may not see
 * everything
 * @param newLinks links that the board does not have
 * @param goneLinks ids of links that there are no more
 * @param newEntities entities that the board's steps find today
 * @param truncated whether there is more
 */
record BoardChanges(@Nullable List<String> gone, List<NewLink> newLinks, List<String> goneLinks,
		List<String> newEntities, boolean truncated) {

	/** A link that a board does not have. */
	record NewLink(String id, String type, String from, String to) {

		static List<NewLink> of(String id) {
			LinkKey key = LinkKey.of(id);
			return (key != null) ? List.of(new NewLink(id, key.type(), key.from(), key.to())) : List.of();
		}

	}

}
