package org.sekisho.sharing.advice;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.PartialDate;

/**
 * A map that the statement returned, with what is read of it here and what its caller
 * wants to see of it.
 */
public record Row(Map<String, @Nullable Object> values) {

	/**
	 * A map of the answer.
	 * @param value the map
	 * @return the map, to be read
	 */
	@SuppressWarnings("unchecked")
	public static Row of(@Nullable Object value) {
		return new Row((Map<String, @Nullable Object>) Objects.requireNonNull(value));
	}

	/**
	 * A value as it stands.
	 * @param key its key
	 * @return the value; null where there is none
	 */
	public @Nullable Object get(String key) {
		return this.values.get(key);
	}

	/**
	 * A value as text.
	 * @param key its key
	 * @return the text; null where there is none
	 */
	public @Nullable String textOrNull(String key) {
		Object value = get(key);
		return (value != null) ? value.toString() : null;
	}

	/**
	 * A value that is always there.
	 * @param key its key
	 * @return the value as text
	 */
	public String text(String key) {
		return Objects.requireNonNull(textOrNull(key), key);
	}

	/**
	 * A yes or no.
	 * @param key its key
	 * @return false for no, and where nothing is said
	 */
	public boolean flag(String key) {
		return Boolean.TRUE.equals(get(key));
	}

	@Nullable PartialDate date(String key) {
		String text = textOrNull(key);
		return (text != null) ? PartialDate.parse(text) : null;
	}

	/**
	 * A list of texts.
	 * @param key its key
	 * @return the texts, none where there is no list
	 */
	public List<String> texts(String key) {
		return (get(key) instanceof List<?> several) ? several.stream().map(String::valueOf).toList() : List.of();
	}

	/**
	 * A list of maps.
	 * @param key its key
	 * @return the maps, none where there is no list
	 */
	public List<Row> rows(String key) {
		return (get(key) instanceof List<?> several) ? several.stream().map(Row::of).toList() : List.of();
	}

}
