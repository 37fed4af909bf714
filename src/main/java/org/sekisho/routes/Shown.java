package org.sekisho.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.graph.Graph;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/**
 * Shows rows as selected: values by the names of their fields and, under the caller's
 * names, the entities among them.
 */
@Component
class Shown {

	private final SelectionReader selections;

	private final Questions questions;

	private final Vocabulary vocabulary;

	private final Graph graph;

	Shown(SelectionReader selections, Questions questions, Vocabulary vocabulary, Graph graph) {
		this.selections = selections;
		this.questions = questions;
		this.vocabulary = vocabulary;
		this.graph = graph;
	}

	/** Whether a field is selected below another. */
	static boolean has(ExecutableNormalizedField field, String name) {
		return !named(field, name).isEmpty();
	}

	/** The fields of a name that are selected below another. */
	static List<ExecutableNormalizedField> named(ExecutableNormalizedField field, String name) {
		return field.getChildren().stream().filter(child -> child.getName().equals(name)).toList();
	}

	/** How many rows there may be at most. */
	static Integer limit(@Nullable Object first) {
		int limit = (first instanceof Integer given) ? given : Connections.DEFAULT;
		if (limit < 1 || limit > Connections.MAXIMUM) {
			throw new InvalidQuestion("first: " + limit + " is not between 1 and " + Connections.MAXIMUM);
		}
		return limit;
	}

	/** Refuses countries that there are none of; to be asked where nothing was found. */
	void check(String argument, @Nullable Object ids) {
		List<?> asked = (ids instanceof List<?> several) ? several : (ids != null) ? List.of(ids) : List.of();
		for (Object id : asked) {
			if (this.graph.read(this.questions.seen(this.vocabulary.kind("Country"), String.valueOf(id))).isEmpty()) {
				throw new InvalidQuestion(argument + ": there is no country '" + id + "'. Find its id with search");
			}
		}
	}

	/** Entries of a map that show an entity under each of the caller's names for it. */
	List<Object> entity(Draft draft, ExecutableNormalizedField field, String name, String kind, Node node) {
		List<Object> entries = new ArrayList<>();
		for (ExecutableNormalizedField child : named(field, name)) {
			entries.add("#" + child.getResultKey());
			entries.add(draft.show(Patterns.reference(node), this.selections.entity(kind, child.getChildren())));
		}
		return entries;
	}

	/** A country as selected below a field. */
	Expression country(Draft draft, ExecutableNormalizedField field, Node country) {
		return draft.show(Patterns.reference(country), this.selections.entity("Country", field.getChildren()));
	}

	/** A row as selected. */
	Map<String, @Nullable Object> read(ExecutableNormalizedField field, Map<String, @Nullable Object> row,
			Map<String, @Nullable Object> variables) {
		Map<String, @Nullable Object> answer = new HashMap<>();
		field.getChildren().forEach(child -> answer.put(child.getResultKey(), value(child, row, variables)));
		return answer;
	}

	/** A row of lists as selected. */
	Map<String, @Nullable Object> lists(ExecutableNormalizedField field, Map<String, @Nullable Object> row,
			Map<String, @Nullable Object> variables) {
		Map<String, @Nullable Object> answer = new HashMap<>();
		for (ExecutableNormalizedField child : field.getChildren()) {
			answer.put(child.getResultKey(),
					child.hasChildren() ? maps(row.get("#" + child.getResultKey())).stream()
						.map(each -> read(child, each, variables))
						.toList() : row.get(child.getName()));
		}
		return answer;
	}

	/** What a row says of a field. */
	@Nullable Object value(ExecutableNormalizedField child, Map<String, @Nullable Object> row,
			Map<String, @Nullable Object> variables) {
		Object entity = row.get("#" + child.getResultKey());
		return (entity != null) ? entity(child, entity, variables) : row.get(child.getName());
	}

	private @Nullable Object entity(ExecutableNormalizedField child, Object shown,
			Map<String, @Nullable Object> variables) {
		return this.questions.read(this.selections.entity(kind(child.getName()), child.getChildren()), shown,
				variables);
	}

	static String kind(String name) {
		return switch (name) {
			case "route" -> "Route";
			case "from", "to", "start", "via", "end", "country", "countries" -> "Country";
			case "equipment" -> "Equipment";
			case "place" -> "Place";
			case "agreement" -> "Agreement";
			case "seizure" -> "Seizure";
			default -> Kind.ENTITY;
		};
	}

	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? (Map<String, @Nullable Object>) map : Map.of();
	}

	@SuppressWarnings("unchecked")
	static List<Map<String, @Nullable Object>> maps(@Nullable Object value) {
		return (value instanceof List<?> list) ? (List<Map<String, @Nullable Object>>) list : List.of();
	}

}
