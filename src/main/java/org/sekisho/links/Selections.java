package org.sekisho.links;

import java.util.List;

import graphql.normalized.ExecutableNormalizedField;

/** The fields that a caller selected of a chart. */
final class Selections {

	private Selections() {
	}

	/**
	 * Those with this name; there are several where the caller gave it several aliases.
	 */
	static List<ExecutableNormalizedField> named(List<ExecutableNormalizedField> fields, String name) {
		return fields.stream().filter(field -> field.getName().equals(name)).toList();
	}

}
