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
import org.sekisho.vocabulary.Link;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** Answers what a chart asks. */
@Controller
class LinkController implements RuntimeWiringConfigurer {

	private static final int MOST_PER_GROUP = 200;

	private static final int MOST_DEPTH = 4;

	private static final int MOST_CROWD = 10_000;

	private final Neighbourhoods neighbourhoods;

	private final GroupPages pages;

	private final Operations operations;

	LinkController(Neighbourhoods neighbourhoods, GroupPages pages, Operations operations) {
		this.neighbourhoods = neighbourhoods;
		this.pages = pages;
		this.operations = operations;
	}

	@QueryMapping
	List<LinkGroup> linkSummary(@Argument String id, @Argument @Nullable LocalDate asOf) {
		return this.neighbourhoods.summary(id, asOf);
	}

	@QueryMapping
	Map<String, @Nullable Object> neighbourhood(@Argument String id, @Argument @Nullable List<String> types,
			@Argument @Nullable List<String> kinds, @Argument int depth, @Argument int perGroup,
			@Argument int crowdsAbove, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment environment) {
		bounded("depth", depth, MOST_DEPTH);
		bounded("perGroup", perGroup, MOST_PER_GROUP);
		bounded("crowdsAbove", crowdsAbove, MOST_CROWD);
		var chart = this.operations.of(environment).root(environment.getField().getResultKey());
		return this.neighbourhoods.chart(
				new Neighbourhoods.Question(id, types, kinds, depth, perGroup, crowdsAbove, asOf),
				new Neighbourhoods.Wanted(chart.getChildren(), environment.getVariables()));
	}

	/** The arguments of the field, as the schema describes them. */
	record Group(String id, String type, Link.Direction direction, String kind, int first, @Nullable String after,
			@Nullable LocalDate asOf) {

	}

	@QueryMapping
	Map<String, @Nullable Object> groupLinks(@Arguments Group group, DataFetchingEnvironment environment) {
		bounded("first", group.first(), MOST_PER_GROUP);
		var page = this.operations.of(environment).root(environment.getField().getResultKey());
		return this.pages.page(
				new GroupPages.Question(group.id(), group.type(), group.direction(), group.kind(), group.first(),
						group.after(), group.asOf()),
				new Neighbourhoods.Wanted(page.getChildren(), environment.getVariables()));
	}

	private static void bounded(String argument, int value, int most) {
		if (value < 1 || value > most) {
			throw new InvalidQuestion(argument + ": " + value + " is not between 1 and " + most);
		}
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		wiring.type("LinkChart", type -> type.defaultDataFetcher(new ByKey()));
		wiring.type("LinkPage", type -> type.defaultDataFetcher(new ByKey()));
		wiring.type("Link", type -> type.defaultDataFetcher(new ByKey()));
	}

}
