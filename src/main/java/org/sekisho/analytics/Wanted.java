package org.sekisho.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Kind;

/**
 * What a caller wants to see of each row of an answer: plain values, and entities.
 *
 * @param fields the fields selected of the row's type
 * @param variables the caller's variables
 * @param selections reads what is selected of an entity
 * @param questions reads what a statement shows
 */
record Wanted(List<ExecutableNormalizedField> fields, Map<String, @Nullable Object> variables,
		SelectionReader selections, Questions questions) {

	/** What is selected of the rows below a field. */
	Wanted below(String name) {
		return new Wanted(this.fields.stream()
			.filter(field -> field.getName().equals(name))
			.flatMap(field -> field.getChildren().stream())
			.toList(), this.variables, this.selections, this.questions);
	}

	/** A map of an entity by the keys of all fields with this name. */
	Expression show(Draft draft, Node entity, String name) {
		List<Object> entries = new ArrayList<>();
		for (ExecutableNormalizedField field : this.fields) {
			if (field.getName().equals(name)) {
				entries.addAll(List.of(field.getResultKey(),
						draft.show(entity, this.selections.entity(Kind.ENTITY, field.getChildren()))));
			}
		}
		return Cypher.mapOf(entries.toArray());
	}

	/** The columns of a row that hold what {@link #show} made. */
	static Map<String, @Nullable Object> only(Map<String, @Nullable Object> row, String... columns) {
		Map<String, @Nullable Object> shown = new HashMap<>();
		for (String column : columns) {
			shown.put(column, row.get(column));
		}
		return shown;
	}

	/**
	 * A row of the answer.
	 * @param values plain values by the names of their fields
	 * @param shown what {@link #show} made, by the names of their fields: a map, or a
	 * list of such maps
	 */
	Map<String, @Nullable Object> row(Map<String, ? extends @Nullable Object> values,
			Map<String, ? extends @Nullable Object> shown) {
		Map<String, @Nullable Object> row = new HashMap<>();
		for (ExecutableNormalizedField field : this.fields) {
			Object entities = shown.get(field.getName());
			row.put(field.getResultKey(), (entities != null) ? read(field, entities) : values.get(field.getName()));
		}
		return row;
	}

	/** An object that holds plain values, and rows under one field. */
	Map<String, @Nullable Object> withRows(Map<String, @Nullable Object> values, String name,
			List<Map<String, @Nullable Object>> rows) {
		Map<String, @Nullable Object> all = new HashMap<>(values);
		all.put(name, rows);
		return row(all, Map.of());
	}

	private @Nullable Object read(ExecutableNormalizedField field, Object shown) {
		return (shown instanceof List<?> several)
				? several.stream().map(each -> read(field, Objects.requireNonNull(each))).toList()
				: this.questions.read(this.selections.entity(Kind.ENTITY, field.getChildren()),
						((Map<?, ?>) shown).get(field.getResultKey()), this.variables);
	}

}
