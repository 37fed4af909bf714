package org.sekisho.audit.entries;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of entries. Nothing in it ends a line, moves the cursor of a terminal or turns
 * the direction of reading, whatever a caller sends.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	/** Those below U+0020 are escaped in any JSON. */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

	private Json() {
	}

	/**
	 * The text of a value.
	 * @param value a map, a list or a plain value
	 * @return JSON on one line
	 */
	public static String of(@Nullable Object value) {
		return UNSEEN.matcher(MAPPER.writeValueAsString(value))
			.replaceAll(found -> found.group()
				.chars()
				.mapToObj(unit -> String.format(Locale.ROOT, "\\\\u%04x", unit))
				.collect(Collectors.joining()));
	}

	/**
	 * The members of an object, without its braces.
	 * @param values its members by name
	 * @return JSON on one line
	 */
	public static String members(Map<String, ?> values) {
		String object = of(values);
		return object.substring(1, object.length() - 1);
	}

	/**
	 * Reads an entry.
	 * @param line its line
	 * @return what it says
	 */
	public static JsonNode read(String line) {
		return MAPPER.readTree(line);
	}

}
