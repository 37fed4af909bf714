package org.sekisho.graph.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/**
 * The full-text index over everything that is searchable.
 *
 * @param labels the kinds that have searchable properties
 * @param properties the names of these properties
 */
record TextIndex(SortedSet<String> labels, SortedSet<String> properties) {

	/** Finds São Paulo by Sao Paulo. */
	private static final String ANALYZER = "standard-folding";

	static TextIndex of(Vocabulary vocabulary) {
		TextIndex index = new TextIndex(new TreeSet<>(), new TreeSet<>());
		for (Kind kind : vocabulary.kinds()) {
			kind.properties().filter(Property::searchable).forEach(property -> {
				index.labels.add(kind.name());
				index.properties.add(property.name());
			});
		}
		return index;
	}

	boolean differsFrom(@Nullable Map<String, @Nullable Object> present) {
		return present == null || !ANALYZER.equals(present.get("analyzer"))
				|| !(present.get("labels") instanceof Collection<?> names && this.labels.equals(new HashSet<>(names)))
				|| !(present.get("properties") instanceof Collection<?> some
						&& this.properties.equals(new HashSet<>(some)));
	}

	String definition() {
		return "CREATE FULLTEXT INDEX %s FOR (n:%s) ON EACH [%s] OPTIONS {indexConfig: {`fulltext.analyzer`: '%s'}}"
			.formatted(Schema.quoted(Graph.TEXT_INDEX),
					this.labels.stream().map(Schema::quoted).collect(Collectors.joining("|")),
					this.properties.stream().map(name -> "n." + Schema.quoted(name)).collect(Collectors.joining(", ")),
					ANALYZER);
	}

}
