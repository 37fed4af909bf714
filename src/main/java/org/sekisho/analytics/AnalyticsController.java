package org.sekisho.analytics;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;
import org.sekisho.analytics.Analyses.Needs;
import org.sekisho.analytics.projections.AnalyticsSettings;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.graph.Graph;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.schema.ByKey;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.Operations;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** Answers what is asked of networks as a whole. */
@Controller
class AnalyticsController implements RuntimeWiringConfigurer {

	private static final int MOST_MEMBERS = 10_000;

	private static final int MOST_PLAYERS = 50;

	private static final int MOST_LINKS = 100_000;

	private static final Needs PLAIN = new Needs(false);

	private final Vocabulary vocabulary;

	private final Operations operations;

	private final SelectionReader selections;

	private final Questions questions;

	private final Analyses analyses;

	private final Graph graph;

	private final AnalyticsSettings settings;

	AnalyticsController(Vocabulary vocabulary, Operations operations, SelectionReader selections, Questions questions,
			Analyses analyses, Graph graph, AnalyticsSettings settings) {
		this.vocabulary = vocabulary;
		this.operations = operations;
		this.selections = selections;
		this.questions = questions;
		this.analyses = analyses;
		this.graph = graph;
		this.settings = settings;
	}

	@QueryMapping
	List<Map<String, @Nullable Object>> rank(@Argument Measure measure, @Argument boolean weighted, @Argument int first,
			DataFetchingEnvironment environment) {
		checkRange("first", first, Connections.MAXIMUM);
		measure.check(weighted);
		Asked asked = asked(environment);
		return this.analyses.on(asked.selection(), new Needs(weighted), environment.getVariables(),
				projection -> projection.isEmpty() ? List.of()
						: new Ranking(this.graph, this.questions, asked.selection().arguments(), asked.wanted()).first(
								first, measure, weighted, projection,
								measure.sampleSize(projection, this.settings, weighted)));
	}

	@QueryMapping
	List<Map<String, @Nullable Object>> communities(@Argument boolean weighted, @Argument int first,
			@Argument int perCommunity, DataFetchingEnvironment environment) {
		checkRange("first", first, Connections.MAXIMUM);
		checkRange("perCommunity", perCommunity, Connections.MAXIMUM);
		if (first * perCommunity > MOST_MEMBERS) {
			throw new InvalidQuestion("first times perCommunity: " + first * perCommunity + " is more than "
					+ MOST_MEMBERS + ". Ask for fewer communities, or for fewer members of each");
		}
		Asked asked = asked(environment);
		return this.analyses.on(asked.selection(), new Needs(weighted), environment.getVariables(),
				projection -> projection.isEmpty() ? List.of()
						: new Communities(this.graph, asked.draft(), asked.wanted()).largest(first, perCommunity,
								weighted, projection));
	}

	@QueryMapping
	List<Map<String, @Nullable Object>> cutPoints(@Argument int first, DataFetchingEnvironment environment) {
		return cuts(first, environment, (cuts, projection) -> cuts.points(first, projection));
	}

	@QueryMapping
	List<Map<String, @Nullable Object>> bridges(@Argument int first, DataFetchingEnvironment environment) {
		return cuts(first, environment, (cuts, projection) -> cuts.bridges(first, projection));
	}

	private List<Map<String, @Nullable Object>> cuts(int first, DataFetchingEnvironment environment,
			BiFunction<Cuts, Projection, List<Map<String, @Nullable Object>>> found) {
		checkRange("first", first, Connections.MAXIMUM);
		Asked asked = asked(environment);
		return this.analyses.on(asked.selection(), PLAIN, environment.getVariables(), projection -> projection.isEmpty()
				? List.of() : found.apply(new Cuts(this.graph, asked.draft(), asked.wanted()), projection));
	}

	@QueryMapping
	Map<String, @Nullable Object> keyPlayers(@Argument int count, DataFetchingEnvironment environment) {
		checkRange("count", count, MOST_PLAYERS);
		Asked asked = asked(environment);
		return this.analyses.on(asked.selection(), PLAIN, environment.getVariables(), projection -> {
			KeyPlayers.check(projection, this.settings.largest() / 10);
			return new KeyPlayers(this.graph, this.questions, asked.wanted()).first(count, projection,
					asked.selection().arguments());
		});
	}

	@QueryMapping
	List<Map<String, @Nullable Object>> similar(@Argument String id, @Argument int avoidHubsAbove, @Argument int first,
			DataFetchingEnvironment environment) {
		checkRange("first", first, Connections.MAXIMUM);
		checkRange("avoidHubsAbove", avoidHubsAbove, MOST_LINKS);
		Asked asked = asked(environment);
		return this.analyses.similar(id, avoidHubsAbove, asked.selection(), environment.getVariables(),
				(kind, projection) -> projection.isEmpty() ? List.of()
						: new Similarity(asked.draft(), id).first(first, kind, projection, this.graph, asked.wanted()));
	}

	/** What is asked, and a draft of the statement that answers it. */
	private record Asked(Selection selection, Wanted wanted, Draft draft) {

	}

	private Asked asked(DataFetchingEnvironment environment) {
		ExecutableNormalizedField field = this.operations.of(environment).root(environment.getField().getResultKey());
		return new Asked(Selection.of(environment, field, this.vocabulary),
				new Wanted(field.getChildren(), environment.getVariables(), this.selections, this.questions),
				this.questions.draft(field.getResolvedArguments()));
	}

	private static void checkRange(String argument, int value, int most) {
		if (value < 1 || value > most) {
			throw new InvalidQuestion(argument + ": " + value + " is not between 1 and " + most);
		}
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		for (String type : List.of("Ranked", "Community", "CutPoint", "Bridge", "Similar", "KeyPlayers", "KeyPlayer")) {
			wiring.type(type, builder -> builder.defaultDataFetcher(new ByKey()));
		}
	}

}
