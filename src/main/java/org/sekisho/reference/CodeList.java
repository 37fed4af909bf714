package org.sekisho.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of codes. A code is found by itself, its label and its other wordings; case,
 * accents, width, blanks and punctuation don't matter.
 */
public final class CodeList {

	private final String name;

	private final List<Code> codes = new ArrayList<>();

	private final Map<String, Code> wordings = new HashMap<>();

	CodeList(String name) {
		this.name = name;
	}

	/**
	 * Adds a code.
	 * @param code the code
	 * @param others what it is called beside itself and its label
	 * @return nothing, or a wording that means another code already
	 */
	Optional<String> add(Code code, List<String> others) {
		this.codes.add(code);
		List<String> all = new ArrayList<>(List.of(code.code(), code.label()));
		all.addAll(others);
		return all.stream().filter(wording -> {
			Code other = this.wordings.putIfAbsent(Wording.folded(wording), code);
			return other != null && !other.equals(code);
		}).findFirst();
	}

	/** What the list is of, such as {@code concealment}. */
	public String name() {
		return this.name;
	}

	/** All codes, in the order of the list. */
	public List<Code> codes() {
		return List.copyOf(this.codes);
	}

	/**
	 * Finds a code, whether or not it is in use.
	 * @param wording as somebody wrote it
	 * @return the code, if the list has one for the wording
	 */
	public Optional<Code> find(String wording) {
		return Optional.ofNullable(this.wordings.get(Wording.folded(wording)));
	}

	/**
	 * Finds a code that is in use on a day.
	 * @param wording as somebody wrote it
	 * @param day the day
	 * @return the code, if the list has one for the wording and it is valid on the day
	 */
	public Optional<Code> find(String wording, LocalDate day) {
		return find(wording).filter(code -> code.validOn(day));
	}

}
