package org.sekisho.audit.entries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Values as entries have them: a long text is cut, and the hash of the whole proves later
 * which text it was.
 */
public final class Shortened {

	private static final int LONGEST = 1_000;

	/** Values in all lists and maps together. */
	private static final int MOST = 5_000;

	private int left = MOST;

	private Shortened() {
	}

	/**
	 * A value with all texts and lists in it cut.
	 * @param value a map, a list or a plain value
	 * @return maps, lists, texts, numbers and flags
	 */
	public static @Nullable Object of(@Nullable Object value) {
		return new Shortened().shortened(value);
	}

	private @Nullable Object shortened(@Nullable Object value) {
		this.left--;
		return switch (value) {
			case String text -> cut(text);
			case Map<?, ?> map when this.left < map.size() -> whole(map);
			case Map<?, ?> map -> {
				Map<String, @Nullable Object> shortened = new LinkedHashMap<>();
				map.forEach((key, inner) -> shortened.put(cut(Objects.toString(key)), shortened(inner)));
				yield shortened;
			}
			case List<?> list when this.left < list.size() -> whole(list);
			case List<?> list -> list.stream().map(this::shortened).toList();
			case Number number -> number;
			case Boolean flag -> flag;
			case null -> null;
			default -> cut(value.toString());
		};
	}

	/**
	 * A text, cut where it is too long.
	 * @param text any
	 * @return the text, or its beginning, length and hash
	 */
	public static String cut(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + String.format(Locale.ROOT,
				"… (%d characters, SHA-256 %s)", text.length(), DigestUtils.sha256Hex(text));
	}

	private static String whole(Object values) {
		return cut(values.toString());
	}

}
