package org.sekisho.links;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;
import org.sekisho.schema.ByKey;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.Operations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** Answers what a chart asks. */
@Controller
class LinkController implements RuntimeWiringConfigurer {

	private static final int MOST_PER_GROUP = 200;

	private final Neighbourhoods neighbourhoods;

	private final Operations operations;

	LinkController(Neighbourhoods neighbourhoods, Operations operations) {
		this.neighbourhoods = neighbourhoods;
		this.operations = operations;
	}

	@QueryMapping
	List<LinkGroup> linkSummary(@Argument String id, @Argument @Nullable LocalDate asOf) {
		return this.neighbourhoods.summary(id, asOf);
	}

	@QueryMapping
	Map<String, @Nullable Object> neighbourhood(@Argument String id, @Argument @Nullable List<String> types,
			@Argument @Nullable List<String> kinds, @Argument int perGroup, @Argument @Nullable LocalDate asOf,
			DataFetchingEnvironment environment) {
		if (perGroup < 1 || perGroup > MOST_PER_GROUP) {
			throw new InvalidQuestion("perGroup: " + perGroup + " is not between 1 and " + MOST_PER_GROUP);
		}
		var chart = this.operations.of(environment).root(environment.getField().getResultKey());
		return this.neighbourhoods.chart(new Neighbourhoods.Question(id, types, kinds, perGroup, asOf),
				new Neighbourhoods.Wanted(chart.getChildren(), environment.getVariables()));
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		wiring.type("LinkChart", type -> type.defaultDataFetcher(new ByKey()));
		wiring.type("Link", type -> type.defaultDataFetcher(new ByKey()));
	}

}
