package org.sekisho.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.differential.World.Edge;
import org.sekisho.differential.World.Node;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Link.Direction;
import org.sekisho.vocabulary.PartialDate;
import org.sekisho.vocabulary.Vocabulary;

/**
 * What there is for a question: no links that do not hold on its day.
 *
 * @param vocabulary kinds and links
 * @param world the graph
 * @param asOf the day; null for all times
 */
record View(Vocabulary vocabulary, World world, @Nullable LocalDate asOf) {

	/**
	 * A row of a list.
	 *
	 * @param node the entity
	 * @param edge the link to it, where that is part of the row
	 */
	record Row(Node node, @Nullable Edge edge) {

	}

	Optional<Node> node(@Nullable Object id) {
		return (id == null) ? Optional.empty() : this.world.node(id.toString());
	}

	List<Row> all(String kind) {
		return this.world.nodes().stream().filter(node -> is(node, kind)).map(node -> new Row(node, null)).toList();
	}

	/** An entity is a row once, a link that is shown each time. */
	List<Row> rows(Node from, Link link) {
		boolean out = link.direction() == Direction.OUT;
		Set<String> seen = new HashSet<>();
		List<Row> rows = new ArrayList<>();
		for (Edge edge : this.world.edges()) {
			if (edge.type().equals(link.type()) && (out ? edge.from() : edge.to()).equals(from.id())
					&& (isEssential(link) || holds(edge))) {
				node(out ? edge.to() : edge.from()).filter(node -> is(node, link.target()))
					.filter(node -> link.object() != null || seen.add(node.id()))
					.ifPresent(node -> rows.add(new Row(node, (link.object() != null) ? edge : null)));
			}
		}
		return rows;
	}

	/** What an entity cannot be without is shown on any day. */
	private static boolean isEssential(Link link) {
		return link.cardinality() == Link.Cardinality.ONE && link.required();
	}

	private boolean holds(Edge edge) {
		if (this.asOf == null) {
			return true;
		}
		Object from = edge.properties().getOrDefault("validFrom", edge.properties().get("notBefore"));
		Object to = edge.properties().getOrDefault("validTo", edge.properties().get("notAfter"));
		return (from == null || !PartialDate.parse(from.toString()).earliest().isAfter(this.asOf))
				&& (to == null || !PartialDate.parse(to.toString()).latest().isBefore(this.asOf));
	}

	private static boolean is(Node node, String kind) {
		return kind.equals(Kind.ENTITY) || kind.equals(node.kind());
	}

}
