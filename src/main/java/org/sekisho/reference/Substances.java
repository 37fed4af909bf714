package org.sekisho.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The substances by their names, synonyms and names in other languages. */
@Component
public class Substances {

	private final List<Substance> all = new ArrayList<>();

	private final Map<String, Substance> wordings = new HashMap<>();

	Substances() {
		this(ReferenceFile.shipped("substances.yml"));
	}

	Substances(ReferenceFile file) {
		file.parts().forEach((name, part) -> {
			Substance substance = Substance.of(name, true);
			this.all.add(substance);
			add(part, substance, name);
			part.texts().forEach(wording -> add(part, substance, wording));
		});
	}

	/**
	 * Finds the substance that a wording names. Case, accents, width, blanks and
	 * punctuation don't matter.
	 * @param wording as somebody wrote it
	 * @return the substance; one of its own where the wording is not known
	 */
	public Substance find(String wording) {
		return Optional.ofNullable(this.wordings.get(Wording.folded(wording)))
			.orElseGet(() -> Substance.of(wording, false));
	}

	/** All substances of the list. */
	public List<Substance> all() {
		return List.copyOf(this.all);
	}

	private void add(ReferenceFile part, Substance substance, String wording) {
		Substance other = this.wordings.putIfAbsent(Wording.folded(wording), substance);
		if (other != null && !other.equals(substance)) {
			throw part.invalid("'" + wording + "' means " + other.name() + " already", "Leave it to one substance.");
		}
	}

}
