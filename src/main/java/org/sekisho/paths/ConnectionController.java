package org.sekisho.paths;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Graph.Search;
import org.sekisho.links.Followed;
import org.sekisho.query.Questions;
import org.sekisho.schema.ByKey;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.Operations;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** Answers what joins several entities, and which links there are among them. */
@Controller
class ConnectionController implements RuntimeWiringConfigurer {

	private static final int MOST_JOINED = 20;

	private static final int MOST_GIVEN = 1000;

	private static final int MOST_PAIRS = 5000;

	private static final int MANY = 1000;

	private final Vocabulary vocabulary;

	private final Graph graph;

	private final Questions questions;

	private final Operations operations;

	private final Crowds crowds;

	private final PathDrawing shown;

	ConnectionController(Vocabulary vocabulary, Graph graph, Questions questions, Operations operations, Crowds crowds,
			PathDrawing shown) {
		this.vocabulary = vocabulary;
		this.graph = graph;
		this.questions = questions;
		this.operations = operations;
		this.crowds = crowds;
		this.shown = shown;
	}

	/** The arguments of the field, as the schema describes them. */
	record Asked(List<String> ids, int maxLength, @Nullable List<String> types, @Nullable List<String> kinds,
			@Nullable LocalDate asOf, @Nullable List<String> avoid, @Nullable Integer avoidHubsAbove, int crowdsAbove) {

		Walk walk(Vocabulary vocabulary) {
			Bounds.of("maxLength", this.maxLength, Bounds.LENGTH);
			Bounds.of("crowdsAbove", this.crowdsAbove, Bounds.CROWD);
			Bounds.hubs(this.avoidHubsAbove);
			Set<String> avoided = Bounds.ids("avoid", this.avoid, Bounds.AVOIDED);
			Bounds.apart("ids", Set.copyOf(this.ids), "avoid", avoided);
			return new Walk(Followed.of(vocabulary, this.types, this.kinds), this.asOf, avoided, this.avoidHubsAbove,
					this.crowdsAbove);
		}

	}

	@QueryMapping
	Map<String, @Nullable Object> connect(@Arguments Asked asked, DataFetchingEnvironment environment) {
		Set<String> ids = Bounds.ids("ids", asked.ids(), MOST_JOINED);
		if (ids.size() < 2) {
			throw new InvalidQuestion("ids: name two entities or more, to be joined");
		}
		Walk walk = asked.walk(this.vocabulary);
		PathDrawing.Wanted wanted = wanted(environment);
		return this.graph.search(search -> connected(search, ids, asked.maxLength(), walk, wanted));
	}

	private Map<String, @Nullable Object> connected(Search search, Set<String> ids, int maxLength, Walk walk,
			PathDrawing.Wanted wanted) {
		Joining.Joined joined = new Joining(ids, maxLength, walk, steps(search, walk)).find();
		PathDrawing.Drawn drawn = this.shown.draw(search, joined.pairs(), joined.ids(), walk, null, wanted);
		Map<String, @Nullable Object> answer = drawn(wanted, joined.ids(), joined.pairs(), drawn);
		for (ExecutableNormalizedField field : wanted.named("parts")) {
			answer.put(field.getResultKey(), joined.parts());
		}
		for (ExecutableNormalizedField field : wanted.named("truncated")) {
			answer.put(field.getResultKey(), drawn.isCut(joined.pairs()));
		}
		return answer;
	}

	@QueryMapping
	Map<String, @Nullable Object> linksAmong(@Argument List<String> ids, @Argument @Nullable List<String> types,
			@Argument @Nullable LocalDate asOf, DataFetchingEnvironment environment) {
		Set<String> given = Bounds.ids("ids", ids, MOST_GIVEN);
		Walk walk = new Walk(Followed.all(this.vocabulary, types), asOf, Set.of(), null, MANY);
		PathDrawing.Wanted wanted = wanted(environment);
		return this.graph.search(search -> among(search, given, walk, wanted));
	}

	private Map<String, @Nullable Object> among(Search search, Set<String> given, Walk walk,
			PathDrawing.Wanted wanted) {
		Steps steps = steps(search, walk);
		List<String> there = List.copyOf(steps.begin(List.copyOf(given)));
		List<List<String>> pairs = steps.among(there);
		List<List<String>> some = pairs.subList(0, Math.min(pairs.size(), MOST_PAIRS));
		PathDrawing.Drawn drawn = this.shown.draw(search, some, there, walk, null, wanted);
		Map<String, @Nullable Object> answer = drawn(wanted, there, some, drawn);
		for (ExecutableNormalizedField field : wanted.named("truncated")) {
			answer.put(field.getResultKey(), some.size() < pairs.size() || drawn.isCut(some));
		}
		return answer;
	}

	private Map<String, @Nullable Object> drawn(PathDrawing.Wanted wanted, List<String> ids, List<List<String>> pairs,
			PathDrawing.Drawn drawn) {
		Map<String, @Nullable Object> answer = new HashMap<>();
		List<String> there = ids.stream().filter(drawn.nodes()::containsKey).toList();
		for (ExecutableNormalizedField field : wanted.named("nodes")) {
			answer.put(field.getResultKey(), this.shown.nodes(field, there, drawn, wanted));
		}
		for (ExecutableNormalizedField field : wanted.named("links")) {
			answer.put(field.getResultKey(), this.shown.links(field, pairs, drawn, wanted));
		}
		return answer;
	}

	private Steps steps(Search search, Walk walk) {
		return new Steps(search, this.questions, this.vocabulary, this.crowds, walk);
	}

	private PathDrawing.Wanted wanted(DataFetchingEnvironment environment) {
		var field = this.operations.of(environment).root(environment.getField().getResultKey());
		return new PathDrawing.Wanted(field.getChildren(), environment.getVariables());
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		wiring.type("JoiningChart", type -> type.defaultDataFetcher(new ByKey()));
		wiring.type("JoinedPart", type -> type.dataFetcher("ids", DataFetchingEnvironment::getSource));
		wiring.type("LinksAmong", type -> type.defaultDataFetcher(new ByKey()));
	}

}
