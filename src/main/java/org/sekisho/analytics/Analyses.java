package org.sekisho.analytics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.sekisho.analytics.projections.AnalyticsSettings;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.analytics.projections.Projections;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/** Has selections analysed. */
@Component
class Analyses {

	private static final int MOST_NEIGHBOURS = 2000;

	private static final String NARROWER = "within, kinds, ids, where, types or asOf";

	/** What is similar is looked for among all, so only these are left. */
	private static final String NARROWER_SIMILAR = "types, asOf, kinds that fewer belong to or a lower avoidHubsAbove";

	private final Vocabulary vocabulary;

	private final Questions questions;

	private final Graph graph;

	private final Projections projections;

	private final AnalyticsSettings settings;

	Analyses(Vocabulary vocabulary, Questions questions, Graph graph, Projections projections,
			AnalyticsSettings settings) {
		this.vocabulary = vocabulary;
		this.questions = questions;
		this.graph = graph;
		this.projections = projections;
		this.settings = settings;
	}

	/** What an analysis needs of the links beside themselves. */
	record Needs(boolean weights) {

	}

	/**
	 * Does some work on the projection of a selection.
	 * @throws InvalidQuestion where it names what does not exist, or is too large
	 */
	<T> T on(Selection selection, Needs needs, Map<String, @Nullable Object> variables, Function<Projection, T> work) {
		String within = selection.within();
		Kind kind = (within != null) ? kindOf("within", within) : null;
		if (kind != null) {
			checkNeighbours(selection, kind, variables);
		}
		Draft draft = this.questions.draft(selection.arguments());
		Statement statement = new SelectionStatement(this.vocabulary, draft, selection, kind, needs.weights())
			.compile(this.settings.largest() + 1)
			.with(variables);
		return this.projections.on(statement, NARROWER, projection -> {
			checkExistence(selection, kind, projection);
			return work.apply(projection);
		});
	}

	/**
	 * Does some work on whoever is linked to the same others as an entity.
	 * @throws InvalidQuestion where there is no such entity, or too many are to be
	 * compared
	 */
	<T> T similar(String id, int avoidHubsAbove, Selection selection, Map<String, @Nullable Object> variables,
			BiFunction<Kind, Projection, T> work) {
		Kind kind = kindOf("id", id);
		List<String> kinds = (selection.kinds() != null) ? selection.kinds() : List.of(kind.name());
		Statement statement = new Similarity(this.questions.draft(selection.arguments()), id)
			.selection(kind, kinds, selection.types(), avoidHubsAbove, this.settings.largest() + 1)
			.with(variables);
		return this.projections.on(statement, NARROWER_SIMILAR, projection -> {
			if (projection.isEmpty()) {
				checkExistence("id", kind, id);
			}
			return work.apply(kind, projection);
		});
	}

	/**
	 * Whatever has no members stands for its neighbours; ties among those of a hub take
	 * too long to find.
	 */
	private void checkNeighbours(Selection selection, Kind within, Map<String, @Nullable Object> variables) {
		Draft draft = this.questions.draft(selection.arguments());
		SelectionStatement statement = new SelectionStatement(this.vocabulary, draft, selection, within, false);
		if (!statement.hasMembers() && this.graph.read(statement.neighbours(MOST_NEIGHBOURS + 1).with(variables))
			.size() > MOST_NEIGHBOURS) {
			throw new InvalidQuestion("within: '" + selection.within() + "' is no network, and has more than "
					+ MOST_NEIGHBOURS + " neighbours. Narrow them by kinds or where, or name a network");
		}
	}

	/** Only where something seems to be missing. */
	private void checkExistence(Selection selection, @Nullable Kind kind, Projection projection) {
		String within = selection.within();
		if (kind != null && within != null && projection.isEmpty()) {
			checkExistence("within", kind, within);
		}
		List<String> ids = selection.ids();
		if (ids != null && projection.entities() < Set.copyOf(ids).size()) {
			Set<String> found = found(ids);
			String missing = ids.stream()
				.filter(id -> !found.contains(id))
				.distinct()
				.limit(10)
				.collect(Collectors.joining(", "));
			if (!missing.isEmpty()) {
				throw new InvalidQuestion("ids: there is no entity " + missing + ". Leave out what does not exist");
			}
		}
	}

	private Set<String> found(List<String> ids) {
		Draft draft = this.questions.draft(Map.of());
		Found found = draft.any(this.vocabulary.kind(Kind.ENTITY));
		return this.graph
			.read(draft.finish(Cypher.match(found.pattern())
				.where(found.node().property(Property.ID).in(draft.parameter(ids)).and(found.visible()))
				.returning(found.node().property(Property.ID).as(Property.ID))
				.build()).with(Map.of()))
			.stream()
			.map(row -> String.valueOf(row.get(Property.ID)))
			.collect(Collectors.toSet());
	}

	/** Refuses what is not there. */
	private void checkExistence(String argument, Kind kind, String id) {
		if (this.graph.read(this.questions.seen(kind, id)).isEmpty()) {
			throw unknown(argument, id);
		}
	}

	/** The kind of an entity, which the prefix of its id tells. */
	private Kind kindOf(String argument, String id) {
		String prefix = id.substring(0, Math.max(0, id.indexOf(':')));
		return this.vocabulary.kinds()
			.stream()
			.filter(kind -> kind.prefix().equals(prefix))
			.findFirst()
			.orElseThrow(() -> unknown(argument, id));
	}

	private static InvalidQuestion unknown(String argument, String id) {
		return new InvalidQuestion(argument + ": there is no entity '" + id + "'. Find its id with search");
	}

}
