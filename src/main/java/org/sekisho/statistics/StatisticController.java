package org.sekisho.statistics;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import org.sekisho.schema.ByKey;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** Answers the root fields that count and measure groups. */
@Controller
class StatisticController implements RuntimeWiringConfigurer {

	private final StatisticTypes types;

	private final Statistics statistics;

	StatisticController(Vocabulary vocabulary, Statistics statistics) {
		this.types = new StatisticTypes(vocabulary);
		this.statistics = statistics;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		for (Statistic statistic : this.types.all()) {
			wiring.type(statistic.type(), type -> type.defaultDataFetcher(new ByKey()));
			wiring.type("Query", type -> type.dataFetcher(statistic.field(), answering(statistic)));
		}
	}

	private DataFetcher<?> answering(Statistic statistic) {
		return environment -> this.statistics.answer(statistic, environment);
	}

}
