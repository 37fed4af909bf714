package org.sekisho.links;

import java.util.List;

import graphql.schema.SelectedField;

/** The fields that a caller selected of a chart. */
final class Selections {

	private Selections() {
	}

	/**
	 * Those with this name; there are several where the caller gave it several aliases.
	 */
	static List<SelectedField> named(List<SelectedField> fields, String name) {
		return fields.stream().filter(field -> field.getName().equals(name)).toList();
	}

	static List<SelectedField> children(SelectedField field) {
		return field.getSelectionSet().getImmediateFields();
	}

}
