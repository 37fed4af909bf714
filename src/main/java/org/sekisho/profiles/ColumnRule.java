package org.sekisho.profiles;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which column fills a slot, and how it is read.
 *
 * @param headers names that the column may have, the most usual first
 * @param formats of its dates, as {@link java.time.format.DateTimeFormatter} has them
 * @param serial whether its numbers are days as spreadsheets count them
 * @param comma whether its decimal sign is a comma
 * @param value what a blank cell stands for; null for nothing
 * @param optional whether a file may lack the column
 */
public record ColumnRule(List<String> headers, List<String> formats, boolean serial, boolean comma,
		@Nullable String value, boolean optional) {

}
