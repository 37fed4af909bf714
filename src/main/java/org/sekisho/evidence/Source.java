package org.sekisho.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.PartialDate;

/**
 * A document or file that facts come from.
 *
 * @param id business key, such as {@code source:jp-customs-2008-iii}
 * @param name what it is called
 * @param publisher who published it; null where unknown
 * @param publishedOn when, as precisely as known; null where unknown
 * @param language BCP 47 tag; null where unknown
 * @param loadedBy who loaded it
 * @param loadedAt when it was loaded
 * @param grade what it says of its own reliability; null where it says nothing
 */
public record Source(String id, String name, @Nullable String publisher, @Nullable PartialDate publishedOn,
		@Nullable String language, String loadedBy, Instant loadedAt, @Nullable Grade grade) {

}
