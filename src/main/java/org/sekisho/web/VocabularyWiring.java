package org.sekisho.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;
import org.sekisho.query.Answers;
import org.sekisho.query.Questions;
import org.sekisho.schema.ByKey;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InputTypes;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Root;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Connects the schema with the engine. A root field asks its question; every field below
 * it only takes its value out of the answer, by the caller's name for it.
 */
final class VocabularyWiring {

	private static final DataFetcher<@Nullable Object> BY_KEY = new ByKey();

	private final Vocabulary vocabulary;

	private final Questions questions;

	private final Set<String> done = new HashSet<>();

	VocabularyWiring(Vocabulary vocabulary, Questions questions) {
		this.vocabulary = vocabulary;
		this.questions = questions;
	}

	void register(RuntimeWiring.Builder wiring) {
		wiring.type(Kind.ENTITY, type -> type.typeResolver(environment -> environment.getSchema()
			.getObjectType((String) map(environment.getObject()).get(Answers.KIND))));
		for (Root root : this.vocabulary.roots()) {
			wiring.type("Query", type -> type.dataFetcher(root.name(), asking(root)));
			link(wiring, root.link());
		}
		List.of("hasNextPage", "hasPreviousPage", "startCursor", "endCursor")
			.forEach(name -> field(wiring, "PageInfo", name, fixed(name)));
		for (Kind kind : this.vocabulary.kinds()) {
			kind.fields().keySet().forEach(field -> field(wiring, kind.name(), field, BY_KEY));
			kind.links().forEach(link -> link(wiring, link));
		}
	}

	private DataFetcher<@Nullable Object> asking(Root root) {
		return environment -> this.questions.answer(root, environment);
	}

	private void link(RuntimeWiring.Builder wiring, Link link) {
		LinkObject object = link.object();
		if (link.cardinality() == Link.Cardinality.CONNECTION) {
			connection(wiring, InputTypes.rows(link) + "Connection");
			object = (object != null) ? object : Connections.plainEdge(link);
			field(wiring, object.name(), Connections.CURSOR, fixed(Answers.CURSOR));
		}
		if (object != null) {
			String type = object.name();
			object.properties().keySet().forEach(property -> field(wiring, type, property, BY_KEY));
			object.computed().keySet().forEach(computed -> field(wiring, type, computed, BY_KEY));
			field(wiring, type, object.end(), BY_KEY);
		}
	}

	private void connection(RuntimeWiring.Builder wiring, String type) {
		field(wiring, type, Connections.NODES, BY_KEY);
		field(wiring, type, Connections.EDGES, BY_KEY);
		field(wiring, type, Connections.TOTAL_COUNT, fixed(Answers.TOTAL));
		field(wiring, type, Connections.PAGE_INFO, fixed(Answers.PAGE_INFO));
	}

	private void field(RuntimeWiring.Builder wiring, String type, String field, DataFetcher<?> fetcher) {
		if (this.done.add(type + "." + field)) {
			wiring.type(type, builder -> builder.dataFetcher(field, fetcher));
		}
	}

	private static TrivialDataFetcher<@Nullable Object> fixed(String key) {
		return environment -> map(environment.getSource()).get(key);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object source) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(source);
	}

}
