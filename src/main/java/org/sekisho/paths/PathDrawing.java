package org.sekisho.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.sekisho.graph.Search;
import org.sekisho.graph.Statement;
import org.sekisho.links.LinkColumns;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.schema.Connections;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link.Direction;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Shows entities and the links between them as selected, with one statement, once it is
 * known which.
 */
@Component
class PathDrawing {

	private static final String NODES = "nodes";

	private static final String LINKS = "links";

	private static final String NODE_ID = "#id";

	private static final String PAIR = "#pair";

	private static final String ORDER = "#order";

	private final Vocabulary vocabulary;

	private final Questions questions;

	private final SelectionReader selections;

	private final LinkColumns columns;

	PathDrawing(Vocabulary vocabulary, Questions questions, SelectionReader selections) {
		this.vocabulary = vocabulary;
		this.questions = questions;
		this.selections = selections;
		this.columns = new LinkColumns(vocabulary, selections);
	}

	/**
	 * What a caller selected of something that has nodes and links, and the variables in
	 * it.
	 */
	record Wanted(List<ExecutableNormalizedField> fields, Map<String, @Nullable Object> variables) {

		List<ExecutableNormalizedField> named(String name) {
			return this.fields.stream().filter(field -> field.getName().equals(name)).toList();
		}

	}

	/**
	 * What was read: entities by their ids, and links by the entities that they join, as
	 * the statement returned them.
	 */
	record Drawn(Map<String, Map<String, @Nullable Object>> nodes,
			Map<List<String>, List<Map<String, @Nullable Object>>> links) {

	}

	/** Reads entities and links between neighbours of a path. */
	Drawn draw(Search search, List<List<String>> pairs, List<String> ids, Walk walk, @Nullable Direction direction,
			Wanted wanted) {
		Map<String, @Nullable Object> row = search.read(statement(pairs, ids, walk, direction, wanted)).getFirst();
		Map<String, Map<String, @Nullable Object>> nodes = new LinkedHashMap<>();
		rows(row.get(NODES)).forEach(node -> nodes.put(String.valueOf(node.get(NODE_ID)), node));
		Map<List<String>, List<Map<String, @Nullable Object>>> links = new HashMap<>();
		rows(row.get(LINKS)).forEach(
				link -> links
					.computeIfAbsent(pairs.get(((Number) Objects.requireNonNull(link.get(PAIR))).intValue()),
							pair -> new ArrayList<>())
					.add(link));
		return new Drawn(nodes, links);
	}

	/** The entities of one field, as the caller named things. */
	List<@Nullable Object> nodes(ExecutableNormalizedField field, List<String> ids, Drawn drawn, Wanted wanted) {
		List<@Nullable Object> nodes = new ArrayList<>();
		for (String id : ids) {
			nodes.add(this.questions.read(this.selections.entity(Kind.ENTITY, field.getChildren()),
					Objects.requireNonNull(drawn.nodes().get(id)).get(field.getResultKey()), wanted.variables()));
		}
		return nodes;
	}

	/** The links of one field, those of each pair together. */
	List<Map<String, @Nullable Object>> links(ExecutableNormalizedField field, List<List<String>> pairs, Drawn drawn,
			Wanted wanted) {
		return pairs.stream()
			.flatMap(pair -> drawn.links().getOrDefault(pair, List.of()).stream())
			.map(link -> this.columns.read(this.questions, map(link.get(field.getResultKey())), field.getChildren(),
					wanted.variables()))
			.toList();
	}

	private Statement statement(List<List<String>> pairs, List<String> ids, Walk walk, @Nullable Direction direction,
			Wanted wanted) {
		Map<String, @Nullable Object> arguments = new HashMap<>();
		arguments.put(Connections.AS_OF, walk.asOf());
		Draft draft = this.questions.draft(arguments);
		return draft
			.finish(Cypher.returning(shownNodes(draft, ids, wanted).as(NODES),
					shownLinks(draft, pairs, walk, direction, wanted).as(LINKS))
				.build())
			.with(Map.of());
	}

	private Expression shownNodes(Draft draft, List<String> ids, Wanted wanted) {
		Found any = draft.any(this.vocabulary.kind(Kind.ENTITY));
		List<Object> entries = new ArrayList<>(List.of(NODE_ID, any.node().property(Property.ID)));
		for (ExecutableNormalizedField field : wanted.named(NODES)) {
			entries.addAll(List.of(field.getResultKey(),
					draft.show(any.node(), this.selections.entity(Kind.ENTITY, field.getChildren()))));
		}
		return Cypher.collect(Cypher.match(any.pattern())
			.where(any.node().property(Property.ID).in(draft.parameter(ids)).and(any.visible()))
			.returning(Cypher.mapOf(entries.toArray()))
			.build());
	}

	private Expression shownLinks(Draft draft, List<List<String>> pairs, Walk walk, @Nullable Direction direction,
			Wanted wanted) {
		List<Map<String, Object>> asked = new ArrayList<>();
		for (List<String> pair : pairs) {
			asked.add(new TreeMap<>(Map.of("from", pair.getFirst(), "to", pair.getLast(), "at", asked.size())));
		}
		var pair = Cypher.name("pair");
		Found from = draft.any(this.vocabulary.kind(Kind.ENTITY));
		Found to = draft.any(this.vocabulary.kind(Kind.ENTITY));
		Found link = draft.between(from.node(), walk.followed().types(), direction, to.node());
		Relationship relationship = Objects.requireNonNull(link.relationship());
		List<Object> entries = new ArrayList<>(List.of(PAIR, Cypher.property(pair, "at")));
		for (ExecutableNormalizedField field : wanted.named(LINKS)) {
			entries.addAll(List.of(field.getResultKey(), this.columns.show(draft, relationship, field.getChildren())));
		}
		return Cypher.collect(Cypher.unwind(draft.parameter(asked))
			.as(pair)
			.match(from.pattern())
			.where(at(from.node()).isEqualTo(Cypher.property(pair, "from")).and(from.visible()))
			.match(to.pattern())
			.where(at(to.node()).isEqualTo(Cypher.property(pair, "to")))
			.match(link.pattern())
			.where(link.visible())
			.with(pair, relationship.getRequiredSymbolicName(), LinkColumns.id(relationship).as(ORDER))
			.orderBy(Cypher.property(pair, "at").ascending(), Cypher.name(ORDER).ascending())
			.returning(Cypher.mapOf(entries.toArray()))
			.build());
	}

	private static Expression at(Node node) {
		return node.property(Property.ID);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, @Nullable Object>> rows(@Nullable Object value) {
		return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(value);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

}
