package org.sekisho.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.sekisho.analytics.projections.Projections;
import org.sekisho.patterns.Compiled;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The statement that projects a selection: its entities in the order of their ids, so
 * that what depends on the order does not depend on the store, and each pair of them that
 * is linked once.
 */
final class SelectionStatement {

	/** What a tie weighs. */
	static final String WEIGHT = "weight";

	/** How long a tie is: the shorter the more it weighs. */
	static final String LENGTH = "length";

	private static final String GRAPH = "g";

	private static final String ROWS = "rows";

	private static final String MEMBERS = "members";

	private final Vocabulary vocabulary;

	private final Draft draft;

	private final Selection selection;

	private final boolean weighted;

	private final @Nullable Found centre;

	private final @Nullable Link members;

	SelectionStatement(Vocabulary vocabulary, Draft draft, Selection selection, @Nullable Kind within,
			boolean weighted) {
		this.vocabulary = vocabulary;
		this.draft = draft;
		this.selection = selection;
		this.weighted = weighted;
		this.centre = (within != null) ? draft.any(within) : null;
		this.members = (within != null && within.fields().get(MEMBERS) instanceof Link link) ? link : null;
	}

	/**
	 * Compiles it.
	 * @param most rows after which it stops
	 * @return a statement with the columns and the parameter that {@link Projections}
	 * asks for
	 */
	Compiled compile(long most) {
		Node entity = Cypher.anyNode(this.draft.name("n"));
		Node other = Cypher.anyNode(this.draft.name("m"));
		List<String> scope = new ArrayList<>(List.of(name(entity)));
		if (this.centre != null) {
			scope.add(name(this.centre.node()));
		}
		Statement ties = Cypher.unionAll(ties(entity, other), alone(other));
		return this.draft.finish(entities(entity).withDistinct(scope.toArray(String[]::new))
			.orderBy(entity.property(Property.ID).ascending())
			.call(ties, scope.toArray(String[]::new))
			.with(Cypher.name(name(entity)), Cypher.name(name(other)), Cypher.name(WEIGHT))
			.limit(this.draft.parameter(most))
			.with(project(entity, other).as(GRAPH), Cypher.count(Cypher.asterisk()).as(ROWS))
			.returning(Cypher.property(Cypher.name(GRAPH), "nodeCount").as("entities"),
					Cypher.property(Cypher.name(GRAPH), "relationshipCount").as("links"), Cypher.name(ROWS))
			.build());
	}

	/** Whether the entity within which is looked has members, not only neighbours. */
	boolean hasMembers() {
		return this.members != null;
	}

	/** A row for each selected neighbour, up to some number of them. */
	Compiled neighbours(int most) {
		Node entity = Cypher.anyNode(this.draft.name("n"));
		return this.draft.finish(entities(entity).withDistinct(entity.getRequiredSymbolicName())
			.limit(this.draft.parameter(most))
			.returning(Cypher.literalTrue())
			.build());
	}

	private OngoingReading entities(Node entity) {
		if (this.centre == null) {
			Node labelled = Cypher.node(oneKind()).named(name(entity));
			return Cypher.match(labelled).where(selected(entity));
		}
		Found member = member(entity);
		Condition known = this.centre.node()
			.property(Property.ID)
			.isEqualTo(this.draft.parameter(this.selection.within()));
		return Cypher.match(this.centre.pattern())
			.where(known.and(this.centre.visible()))
			.match(member.pattern())
			.where(member.visible().and(selected(entity)));
	}

	/** Entities are found by their label; of several kinds a condition decides. */
	private String oneKind() {
		List<String> kinds = this.selection.kinds();
		return (kinds != null && kinds.size() == 1) ? kinds.getFirst() : Kind.ENTITY;
	}

	/** Who belongs to the entity within which is looked. */
	private Found member(Node entity) {
		Node from = Objects.requireNonNull(this.centre).node();
		return (this.members != null) ? this.draft.joined(from, this.members, entity)
				: this.draft.between(from, this.vocabulary.followed(null, null), entity);
	}

	/** What is asked of each selected entity alone. */
	private Condition selected(Node entity) {
		Condition asked = this.draft.asked(this.draft.bound(name(entity)), this.vocabulary.kind(Kind.ENTITY),
				this.selection.arguments());
		List<String> kinds = this.selection.kinds();
		List<String> ids = this.selection.ids();
		if (kinds != null) {
			asked = asked.and(ofKinds(entity, kinds));
		}
		else if (ids == null) {
			asked = asked
				.and(ofKinds(entity, this.vocabulary.kinds().stream().filter(Kind::provenance).map(Kind::name).toList())
					.not());
		}
		if (ids != null) {
			asked = asked.and(entity.property(Property.ID).in(this.draft.parameter(ids)));
		}
		if (this.centre != null) {
			asked = asked
				.and(entity.getRequiredSymbolicName().isNotEqualTo(this.centre.node().getRequiredSymbolicName()));
		}
		return asked;
	}

	private static Condition ofKinds(Node entity, List<String> kinds) {
		return kinds.stream()
			.map(kind -> entity.hasLabels(kind))
			.reduce(Condition::or)
			.orElse(Cypher.literalFalse().asCondition());
	}

	/** Both ends know of a tie, but only one tells. */
	private Statement ties(Node entity, Node other) {
		Found far = this.draft.between(entity, this.selection.types(), other);
		Condition counts = entity.property(Property.ID)
			.lt(other.property(Property.ID))
			.and(far.visible())
			.and(selected(other));
		if (this.centre != null) {
			Found member = member(other);
			counts = counts.and(Cypher.exists(Cypher.match(member.pattern())
				.where(member.visible())
				.returning(other.getRequiredSymbolicName())
				.build()));
		}
		Expression stored = Objects.requireNonNull(far.relationship()).property(WEIGHT);
		Expression weight = this.weighted ? Cypher.sum(Cypher.caseExpression()
			.when(stored.gt(Cypher.literalOf(0)))
			.then(stored)
			.elseDefault(Cypher.literalOf(1.0))) : Cypher.count(Cypher.asterisk());
		return Cypher.match(far.pattern())
			.where(counts)
			.with(other.getRequiredSymbolicName(), weight.as(WEIGHT))
			.orderBy(other.property(Property.ID).ascending())
			.returning(other.getRequiredSymbolicName(), Cypher.name(WEIGHT))
			.build();
	}

	/** Who has no ties is selected as well. */
	private Statement alone(Node other) {
		return Cypher.returning(Cypher.literalNull().as(name(other)), Cypher.literalNull().as(WEIGHT)).build();
	}

	private Expression project(Node entity, Node other) {
		Expression weight = Cypher.name(WEIGHT);
		Expression tie = this.weighted
				? Cypher.mapOf("relationshipType", Cypher.literalOf("TIE"), "relationshipProperties",
						Cypher.mapOf(WEIGHT, Cypher.coalesce(weight, Cypher.literalOf(1.0)), LENGTH,
								Cypher.coalesce(Cypher.literalOf(1.0).divide(weight), Cypher.literalOf(1.0))))
				: Cypher.mapOf("relationshipType", Cypher.literalOf("TIE"));
		Expression none = Cypher.caseExpression()
			.when(Cypher.name(name(other)).isNull())
			.then(Cypher.mapOf())
			.elseDefault(tie);
		return Cypher.call("gds.graph.project")
			.withArgs(Cypher.parameter(Projections.NAME), Cypher.name(name(entity)), Cypher.name(name(other)), none,
					this.draft.parameter(Map.of("undirectedRelationshipTypes", List.of("*"), "readConcurrency", 1)))
			.asFunction();
	}

	private static String name(Node node) {
		return node.getRequiredSymbolicName().getValue();
	}

}
