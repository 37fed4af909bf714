package org.sekisho.routes;

import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Vocabulary;

/**
 * The kinds and links that questions about routes walk.
 *
 * @param seizure the kind of what takes routes
 * @param route the kind of what is taken
 * @param taken from a seizure to its route
 * @param seizures from a route to its seizures
 * @param stops from a route to the countries that it passes
 * @param passing from a country to the routes that pass it
 * @param goods from a seizure to the substances that were seized
 * @param country from a seizure to the country where it was made
 */
record RouteLinks(Kind seizure, Kind route, Link taken, Link seizures, Link stops, Link passing, Link goods,
		Link country) {

	static final String ORDINAL = "ordinal";

	static final String INFERRED = "inferred";

	static RouteLinks of(Vocabulary vocabulary) {
		Kind seizure = vocabulary.kind("Seizure");
		Kind route = vocabulary.kind("Route");
		Link stops = (Link) route.field("stops");
		return new RouteLinks(seizure, route, (Link) seizure.field("route"), (Link) route.field("seizures"), stops,
				stops.inverse(route.name()), (Link) seizure.field("goods"), (Link) seizure.field("country"));
	}

}
