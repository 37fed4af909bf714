package org.sekisho.cells;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What wordings mean, looked up once for those that come often. Their number and their
 * length are bounded, so that no file fills the memory.
 *
 * @param <T> what they mean
 */
public final class Remembered<T> {

	private static final int MOST = 50_000;

	private static final int LONGEST = 200;

	private final Map<String, T> known = new HashMap<>();

	private final Function<String, T> meaning;

	/**
	 * Remembers nothing yet.
	 * @param meaning what a wording means
	 */
	public Remembered(Function<String, T> meaning) {
		this.meaning = meaning;
	}

	/**
	 * What a wording means.
	 * @param wording of any length
	 * @return its meaning
	 */
	public T of(String wording) {
		if (wording.length() > LONGEST) {
			return this.meaning.apply(wording);
		}
		if (this.known.size() >= MOST) {
			this.known.clear();
		}
		return this.known.computeIfAbsent(wording, this.meaning);
	}

}
