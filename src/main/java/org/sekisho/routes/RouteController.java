package org.sekisho.routes;

import java.util.List;

import graphql.schema.idl.RuntimeWiring;
import org.sekisho.schema.ByKey;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** Answers the root fields about routes. */
@Controller
class RouteController implements RuntimeWiringConfigurer {

	private static final List<String> TYPES = List.of("RouteLeg", "RankedRoute", "Corridors", "CorridorFlow",
			"CorridorPassage", "RouteChanges", "RouteChange", "YearCoverage", "SeizureContext", "ContextAgreement",
			"ContextOffice", "ContextEquipment", "ContextNetwork");

	private final Ranking ranking;

	private final Corridors corridors;

	private final RouteChanges changes;

	private final SeizureContext context;

	RouteController(Ranking ranking, Corridors corridors, RouteChanges changes, SeizureContext context) {
		this.ranking = ranking;
		this.corridors = corridors;
		this.changes = changes;
		this.context = context;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		TYPES.forEach(name -> wiring.type(name, type -> type.defaultDataFetcher(new ByKey())));
		wiring.type("Query",
				type -> type.dataFetcher("routeRanking", this.ranking::answer)
					.dataFetcher("corridors", this.corridors::answer)
					.dataFetcher("routeChanges", this.changes::answer)
					.dataFetcher("seizureContext", this.context::answer));
	}

}
