package org.sekisho.profiles;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.sekisho.reference.Code;
import org.sekisho.reference.CodeList;
import org.sekisho.reference.ReferenceLists;
import org.sekisho.reference.Wording;

/** Finds the codes of wordings, the profile's own before those of the reference lists. */
public final class CodeBook {

	private static final int REMEMBERED = 10_000;

	private final Profile profile;

	private final ReferenceLists lists;

	private final Map<Field, Map<String, Optional<Code>>> known = new EnumMap<>(Field.class);

	/**
	 * Prepares for a file.
	 * @param profile how it is read
	 * @param lists the codes there are
	 */
	public CodeBook(Profile profile, ReferenceLists lists) {
		this.profile = profile;
		this.lists = lists;
	}

	/**
	 * Finds a code.
	 * @param field whose list has it
	 * @param wording as reported
	 * @return the code, in use or not
	 */
	public Optional<Code> find(Field field, String wording) {
		Map<String, Optional<Code>> wordings = this.known.computeIfAbsent(field, (fresh) -> new HashMap<>());
		if (wordings.size() > REMEMBERED) {
			wordings.clear();
		}
		return wordings.computeIfAbsent(wording, (fresh) -> fresh(field, wording));
	}

	private Optional<Code> fresh(Field field, String wording) {
		CodeList list = this.lists.list(field.list().orElseThrow());
		String code = this.profile.vocabularies().getOrDefault(list.name(), Map.of()).get(Wording.folded(wording));
		return list.find((code != null) ? code : wording);
	}

}
