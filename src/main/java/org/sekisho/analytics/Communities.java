package org.sekisho.analytics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.ExposesWith;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.vocabulary.Property;

/** Divides a projection into communities. */
final class Communities {

	private static final String MODULARITY = "modularity";

	private static final String SIZE = "size";

	private static final String MEMBERS = "members";

	private static final String COMMUNITY = "communityId";

	private static final String NUMBER = "nodeId";

	private static final String FIRST_ID = "firstId";

	private final Graph graph;

	private final Draft draft;

	private final Wanted wanted;

	Communities(Graph graph, Draft draft, Wanted wanted) {
		this.graph = graph;
		this.draft = draft;
		this.wanted = wanted;
	}

	List<Map<String, @Nullable Object>> largest(int first, int members, boolean weighted, Projection projection) {
		return this.graph.read(statement(first, members, weighted, projection))
			.stream()
			.map(row -> this.wanted.row(row, Wanted.only(row, MEMBERS)))
			.toList();
	}

	private Statement statement(int first, int members, boolean weighted, Projection projection) {
		Found entity = this.draft.bound(this.draft.name("n"));
		Found member = this.draft.bound(this.draft.name("n"));
		Expression shown = Cypher.collect(
				Cypher.unwind(Cypher.subList(Cypher.name(MEMBERS), Cypher.literalOf(0), this.draft.parameter(members)))
					.as(member.node().getRequiredSymbolicName())
					.returning(this.wanted.show(this.draft, member.node(), MEMBERS))
					.build());
		SymbolicName name = entity.node().getRequiredSymbolicName();
		return this.draft
			.finish(divided(weighted, projection)
				.with(Cypher.name(MODULARITY), Cypher.name(COMMUNITY),
						Scores.entity(NUMBER).as(entity.node().getRequiredSymbolicName()))
				.where(entity.node().property(Property.ID).isNotNull().and(entity.visible()))
				.with(Cypher.name(MODULARITY), Cypher.name(COMMUNITY), name)
				.orderBy(Scores.byName(entity.node()))
				.with(Cypher.name(MODULARITY), Cypher.name(COMMUNITY), Cypher.collect(name).as(MEMBERS),
						Cypher.count(name).as(SIZE), Cypher.min(entity.node().property(Property.ID)).as(FIRST_ID))
				.orderBy(Cypher.name(SIZE).descending(), Cypher.name(FIRST_ID).ascending())
				.limit(this.draft.parameter(first))
				.returning(Cypher.name(MODULARITY), Cypher.name(SIZE), shown.as(MEMBERS))
				.build())
			.with(this.wanted.variables());
	}

	/** The library cannot divide what has no ties: there each entity is alone. */
	private ExposesWith divided(boolean weighted, Projection projection) {
		Expression name = this.draft.parameter(projection.name());
		if (projection.ties() == 0) {
			return Cypher.call("gds.degree.stream")
				.withArgs(name)
				.yield(NUMBER)
				.with(Cypher.name(NUMBER), Cypher.name(NUMBER).as(COMMUNITY), Cypher.literalOf(0.0).as(MODULARITY));
		}
		Map<String, Object> configuration = new LinkedHashMap<>(Map.of("randomSeed", 2019, "concurrency", 1));
		if (weighted) {
			configuration.put("relationshipWeightProperty", SelectionStatement.WEIGHT);
		}
		Expression settings = this.draft.parameter(configuration);
		return Cypher.call("gds.leiden.stats")
			.withArgs(name, settings)
			.yield(MODULARITY)
			.with(Cypher.name(MODULARITY))
			.call("gds.leiden.stream")
			.withArgs(name, settings)
			.yield(NUMBER, COMMUNITY);
	}

}
