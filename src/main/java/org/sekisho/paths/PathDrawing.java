package org.sekisho.paths;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.sekisho.graph.Graph.Search;
import org.sekisho.graph.Statement;
import org.sekisho.links.LinkColumns;
import org.sekisho.patterns.Found;
import org.sekisho.markings.Handlings;
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

	/** Links between the same two entities. */
	private static final int BESIDE_EACH_OTHER = 25;

	/** Links in all; so many pairs with as many links as that are on no path. */
	private static final int MOST = 10_000;

	private static final String NODES = "nodes";

	private static final String LINKS = "links";

	private static final String NODE_ID = "#id";

	private static final String PAIR = "#pair";

	private static final String ORDER = "#order";

	private final Vocabulary vocabulary;

	private final Questions questions;

	private final SelectionReader selections;

	private final LinkColumns columns;

	PathDrawing(Vocabulary vocabulary, Questions questions, SelectionReader selections, Handlings handlings) {
		this.vocabulary = vocabulary;
		this.questions = questions;
		this.selections = selections;
		this.columns = new LinkColumns(vocabulary, selections, handlings);
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
	 *
	 * @param nodes entities
	 * @param links links, of which there may be more
	 * @param cut between which entities there are more
	 */
	record Drawn(Map<String, Map<String, @Nullable Object>> nodes,
			Map<List<String>, List<Map<String, @Nullable Object>>> links, Set<List<String>> cut) {

		boolean isCut(List<List<String>> pairs) {
			return !Collections.disjoint(this.cut, pairs);
		}

	}

	/** Reads entities and links between neighbours of a path. */
	Drawn draw(Search search, List<List<String>> pairs, List<String> ids, Walk walk, @Nullable Direction direction,
			Wanted wanted) {
		Map<String, @Nullable Object> row = search.read(statement(pairs, ids, walk, direction, wanted)).getFirst();
		Map<String, Map<String, @Nullable Object>> nodes = new LinkedHashMap<>();
		rows(row.get(NODES)).forEach(node -> nodes.put(String.valueOf(node.get(NODE_ID)), node));
		return linked(pairs, nodes, rows(row.get(LINKS)));
	}

	private static Drawn linked(List<List<String>> pairs, Map<String, Map<String, @Nullable Object>> nodes,
			List<Map<String, @Nullable Object>> rows) {
		Map<List<String>, List<Map<String, @Nullable Object>>> links = new HashMap<>();
		Set<List<String>> cut = new HashSet<>();
		for (Map<String, @Nullable Object> link : rows.subList(0, Math.min(rows.size(), MOST))) {
			List<String> pair = pair(pairs, link);
			List<Map<String, @Nullable Object>> between = links.computeIfAbsent(pair, key -> new ArrayList<>());
			if (between.size() < BESIDE_EACH_OTHER) {
				between.add(link);
			}
			else {
				cut.add(pair);
			}
		}
		if (rows.size() > MOST) {
			cut.add(pair(pairs, rows.getLast()));
		}
		return new Drawn(nodes, links, cut);
	}

	private static List<String> pair(List<List<String>> pairs, Map<String, @Nullable Object> link) {
		return pairs.get(((Number) Objects.requireNonNull(link.get(PAIR))).intValue());
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
			.call(first(draft, link), from.node().getRequiredSymbolicName().getValue(),
					to.node().getRequiredSymbolicName().getValue())
			.with(pair, relationship.getRequiredSymbolicName(), Cypher.name(ORDER))
			.orderBy(Cypher.property(pair, "at").ascending(), Cypher.name(ORDER).ascending())
			.limit(draft.parameter(MOST + 1))
			.returning(Cypher.mapOf(entries.toArray()))
			.build());
	}

	/** The first links between two entities, and one more where there are any. */
	private static org.neo4j.cypherdsl.core.Statement first(Draft draft, Found link) {
		Relationship relationship = Objects.requireNonNull(link.relationship());
		return Cypher.match(link.pattern())
			.where(link.visible())
			.with(relationship.getRequiredSymbolicName(), LinkColumns.id(relationship).as(ORDER))
			.orderBy(Cypher.name(ORDER).ascending())
			.limit(draft.parameter(BESIDE_EACH_OTHER + 1))
			.returning(relationship.getRequiredSymbolicName(), Cypher.name(ORDER))
			.build();
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
