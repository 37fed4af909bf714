package org.sekisho.paths;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.sekisho.vocabulary.Link.Direction;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** Answers what connects two entities. */
@Controller
class PathController implements RuntimeWiringConfigurer {

	private static final int MOST_PATHS = 25;

	private static final int MOST_THROUGH = 5;

	private final Vocabulary vocabulary;

	private final Graph graph;

	private final Questions questions;

	private final Operations operations;

	private final Crowds crowds;

	private final PathDrawing shown;

	PathController(Vocabulary vocabulary, Graph graph, Questions questions, Operations operations, Crowds crowds,
			PathDrawing shown) {
		this.vocabulary = vocabulary;
		this.graph = graph;
		this.questions = questions;
		this.operations = operations;
		this.crowds = crowds;
		this.shown = shown;
	}

	/** The arguments of the field, as the schema describes them. */
	record Asked(String from, String to, int k, int maxLength, @Nullable List<String> types,
			@Nullable List<String> kinds, @Nullable Direction direction, @Nullable LocalDate asOf,
			@Nullable List<String> avoid, @Nullable List<String> through, @Nullable Integer avoidHubsAbove,
			int crowdsAbove, PathSearch.Weighting weighting) {

		PathSearch.Question question(Vocabulary vocabulary) {
			Bounds.of("k", this.k, MOST_PATHS);
			Bounds.of("maxLength", this.maxLength, Bounds.LENGTH);
			Bounds.of("crowdsAbove", this.crowdsAbove, Bounds.CROWD);
			Bounds.hubs(this.avoidHubsAbove);
			Set<String> passed = Bounds.ids("through", this.through, MOST_THROUGH);
			Set<String> avoided = Bounds.ids("avoid", this.avoid, Bounds.AVOIDED);
			if (this.from.equals(this.to)) {
				throw new InvalidQuestion("to: it is the same entity as from. For paths, name two");
			}
			Bounds.apart("from or to", List.of(this.from, this.to), "through", passed);
			Bounds.apart("from or to", List.of(this.from, this.to), "avoid", avoided);
			Bounds.apart("through", passed, "avoid", avoided);
			return new PathSearch.Question(this.from, this.to, this.k, this.maxLength, passed, this.direction,
					this.weighting, new Walk(Followed.of(vocabulary, this.types, this.kinds), this.asOf, avoided,
							this.avoidHubsAbove, this.crowdsAbove));
		}

	}

	@QueryMapping
	List<Map<String, @Nullable Object>> paths(@Arguments Asked asked, DataFetchingEnvironment environment) {
		PathSearch.Question question = asked.question(this.vocabulary);
		var field = this.operations.of(environment).root(environment.getField().getResultKey());
		PathDrawing.Wanted wanted = new PathDrawing.Wanted(field.getChildren(), environment.getVariables());
		return this.graph.search(search -> answers(search, question, wanted));
	}

	private List<Map<String, @Nullable Object>> answers(Search search, PathSearch.Question question,
			PathDrawing.Wanted wanted) {
		List<Route> routes = new PathSearch(question,
				new Steps(search, this.questions, this.vocabulary, this.crowds, question.walk()))
			.find();
		List<String> ids = routes.stream().flatMap(route -> route.ids().stream()).distinct().toList();
		List<List<String>> pairs = routes.stream().flatMap(route -> pairs(route).stream()).distinct().toList();
		PathDrawing.Drawn drawn = this.shown.draw(search, pairs, ids, question.walk(), question.direction(), wanted);
		return routes.stream()
			.filter(route -> drawn.nodes().keySet().containsAll(route.ids()))
			.map(route -> answer(route, drawn, wanted))
			.toList();
	}

	private Map<String, @Nullable Object> answer(Route route, PathDrawing.Drawn drawn, PathDrawing.Wanted wanted) {
		Map<String, @Nullable Object> answer = new HashMap<>();
		for (ExecutableNormalizedField field : wanted.fields()) {
			answer.put(field.getResultKey(), switch (field.getName()) {
				case "length" -> route.length();
				case "weight" -> route.weight();
				case "truncated" -> drawn.isCut(pairs(route));
				case "nodes" -> this.shown.nodes(field, route.ids(), drawn, wanted);
				default -> this.shown.links(field, pairs(route), drawn, wanted);
			});
		}
		return answer;
	}

	private static List<List<String>> pairs(Route route) {
		List<List<String>> pairs = new ArrayList<>();
		for (int i = 0; i < route.length(); i++) {
			pairs.add(List.of(route.ids().get(i), route.ids().get(i + 1)));
		}
		return pairs;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		wiring.type("LinkPath", type -> type.defaultDataFetcher(new ByKey()));
	}

}
