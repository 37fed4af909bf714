package org.sekisho.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** The code lists that there are. */
@Component
public class ReferenceLists {

	private static final List<String> NAMES = List.of("transport", "location", "concealment", "detection", "activity",
			"selection", "outcome", "commodity", "drug-form", "routing", "rilo");

	private final Map<String, CodeList> lists = new LinkedHashMap<>();

	ReferenceLists() {
		Stream.concat(NAMES.stream().map(ReferenceLists::read), Stream.of(Currencies.list()))
			.forEach(list -> this.lists.put(list.name(), list));
	}

	/** Names of all lists. */
	public List<String> names() {
		return List.copyOf(this.lists.keySet());
	}

	/**
	 * The list with this name.
	 * @param name such as {@code concealment}
	 * @return the list
	 * @throws IllegalArgumentException where there is none; the message names all lists
	 */
	public CodeList list(String name) {
		CodeList list = this.lists.get(name);
		if (list == null) {
			throw new IllegalArgumentException(
					"There is no list '" + name + "'. The lists are: " + String.join(", ", this.lists.keySet()) + ".");
		}
		return list;
	}

	private static CodeList read(String name) {
		return read(name, ReferenceFile.shipped("lists/" + name + ".yml"));
	}

	/**
	 * Reads a list.
	 * @throws InvalidReference where a wording has two codes, or something is misspelt
	 */
	static CodeList read(String name, ReferenceFile file) {
		CodeList list = new CodeList(name);
		file.parts().forEach((code, part) -> {
			part.parts(List.of("label", "wordings", "validFrom", "validTo"));
			list.add(new Code(code, part.part("label").text(), part.day("validFrom"), part.day("validTo")),
					part.texts("wordings"))
				.ifPresent(wording -> {
					throw part.invalid("'" + wording + "' means another code already",
							"Leave it to one of the two codes.");
				});
		});
		return list;
	}

}
