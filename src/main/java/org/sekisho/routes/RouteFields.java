package org.sekisho.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;
import org.sekisho.query.FoundField;
import org.sekisho.selection.Selected.OfComputed;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Finds the fields of a route that stand nowhere: its legs, its first and its last day.
 */
@Configuration(proxyBeanMethods = false)
class RouteFields {

	@Bean
	FoundField legs(Vocabulary vocabulary, SelectionReader selections) {
		return new RouteLegs(vocabulary, selections);
	}

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

	/** Each from a stop to the next. */
	private static final class RouteLegs implements FoundField {

		private static final String COUNTRY = "Country";

		private final RouteLinks links;

		private final SelectionReader selections;

		private RouteLegs(Vocabulary vocabulary, SelectionReader selections) {
			this.links = RouteLinks.of(vocabulary);
			this.selections = selections;
		}

		@Override
		public String coordinates() {
			return "Route.legs";
		}

		@Override
		public Expression find(Draft draft, Node route, OfComputed selected) {
			Legs legs = Legs.of(draft, route, this.links);
			List<Object> entries = new ArrayList<>();
			for (ExecutableNormalizedField field : selected.fields()) {
				Expression value = switch (field.getName()) {
					case "ordinal" -> Legs.ordinal(legs.from());
					case "from" -> country(draft, legs.from().node(), field);
					case "to" -> country(draft, legs.to().node(), field);
					case "inferred" -> legs.inferred();
					case "support" -> legs.support(draft, route, this.links);
					default -> Cypher.literalNull();
				};
				entries.addAll(List.of(field.getResultKey(), value));
			}
			return Cypher.collect(Cypher.match(legs.from().pattern(), legs.to().pattern())
				.where(legs.joined())
				.returning(Cypher.mapOf(entries.toArray()))
				.orderBy(Legs.ordinal(legs.from()))
				.build());
		}

		private Expression country(Draft draft, Node country, ExecutableNormalizedField field) {
			return draft.show(Patterns.reference(country), this.selections.entity(COUNTRY, field.getChildren()));
		}

		@Override
		public Object read(@Nullable Object found, OfComputed selected, Entities entities) {
			List<Map<String, @Nullable Object>> legs = new ArrayList<>();
			for (Object leg : (List<?>) Objects.requireNonNull(found)) {
				Map<String, @Nullable Object> answer = new HashMap<>(map(leg));
				for (ExecutableNormalizedField field : selected.fields()) {
					if (field.hasChildren()) {
						answer.put(field.getResultKey(),
								entities.read(this.selections.entity(COUNTRY, field.getChildren()),
										answer.get(field.getResultKey())));
					}
				}
				legs.add(answer);
			}
			return legs;
		}

		@SuppressWarnings("unchecked")
		private static Map<String, @Nullable Object> map(Object value) {
			return (Map<String, @Nullable Object>) value;
		}

	}

}
