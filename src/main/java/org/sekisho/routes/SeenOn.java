package org.sekisho.routes;

import java.util.function.Function;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.query.FoundField;
import org.sekisho.selection.Selected.OfComputed;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The days of the first and of the last seizure on a route. */
@Configuration(proxyBeanMethods = false)
class SeenOn {

	@Bean
	FoundField firstSeen(Vocabulary vocabulary) {
		return new Day("Route.firstSeen", RouteLinks.of(vocabulary), Cypher::min);
	}

	@Bean
	FoundField lastSeen(Vocabulary vocabulary) {
		return new Day("Route.lastSeen", RouteLinks.of(vocabulary), Cypher::max);
	}

	private record Day(String coordinates, RouteLinks links,
			Function<Expression, Expression> chosen) implements FoundField {

		@Override
		public Expression find(Draft draft, Node route, OfComputed selected) {
			Found seizure = draft.far(route, this.links.seizures());
			return Cypher.head(Cypher.collect(Cypher.match(seizure.pattern())
				.where(seizure.visible())
				.returning(this.chosen.apply(seizure.node().property("seizedOn")))
				.build()));
		}

	}

}
