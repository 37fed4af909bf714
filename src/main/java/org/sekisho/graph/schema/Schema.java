package org.sekisho.graph.schema;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.graph.Statements;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the constraints and indexes that follow from the vocabulary, where they are not
 * there yet.
 */
class Schema {

	/** Finds São Paulo by Sao Paulo. */
	private static final String ANALYZER = "standard-folding";

	private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

	private final Graph graph;

	private final Statements statements;

	private final Vocabulary vocabulary;

	Schema(Graph graph, Statements statements, Vocabulary vocabulary) {
		this.graph = graph;
		this.statements = statements;
		this.vocabulary = vocabulary;
	}

	void ensure() {
		Map<String, String> wanted = constraintsAndIndexes();
		wanted.keySet().removeAll(present());
		wanted.forEach((name, definition) -> {
			this.graph.write(new Statement(definition, Map.of()));
			LOG.info("Made {}", name);
		});
		ensureFullText();
		this.graph.read(this.statements.named("graph/await-indexes", Map.of()));
	}

	/** Names, which say what is covered, and definitions. */
	private Map<String, String> constraintsAndIndexes() {
		Map<String, String> definitions = new LinkedHashMap<>();
		addUniqueId(Kind.ENTITY, definitions);
		for (Kind kind : this.vocabulary.kinds()) {
			addUniqueId(kind.name(), definitions);
			kind.properties()
				.filter(Property::indexed)
				.forEach(property -> definitions.put("index_" + kind.name() + "_" + property.name(),
						"CREATE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)".formatted(
								quoted("index_" + kind.name() + "_" + property.name()), quoted(kind.name()),
								quoted(property.name()))));
		}
		return definitions;
	}

	private static void addUniqueId(String label, Map<String, String> definitions) {
		String name = "unique_" + label + "_" + Property.ID;
		definitions.put(name, "CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE"
			.formatted(quoted(name), quoted(label), quoted(Property.ID)));
	}

	/** An index that upholds a constraint bears its name. */
	private Set<String> present() {
		Set<String> names = new HashSet<>();
		this.graph.read(this.statements.named("graph/indexes", Map.of()))
			.forEach(row -> names.add((String) row.get("name")));
		return names;
	}

	private void ensureFullText() {
		SortedSet<String> labels = new TreeSet<>();
		SortedSet<String> properties = new TreeSet<>();
		for (Kind kind : this.vocabulary.kinds()) {
			kind.properties().filter(Property::searchable).forEach(property -> {
				labels.add(kind.name());
				properties.add(property.name());
			});
		}
		if (labels.isEmpty() || isPresent(labels, properties)) {
			return;
		}
		this.graph.write(new Statement("DROP INDEX " + quoted(Graph.TEXT_INDEX) + " IF EXISTS", Map.of()));
		this.graph.write(new Statement(fullText(labels, properties), Map.of()));
		LOG.info("Made {} over {} properties of {} kinds", Graph.TEXT_INDEX, properties.size(), labels.size());
	}

	private boolean isPresent(Set<String> labels, Set<String> properties) {
		return this.graph.read(this.statements.named("graph/full-text-index", Map.of("name", Graph.TEXT_INDEX)))
			.stream()
			.anyMatch(index -> ANALYZER.equals(index.get("analyzer")) && labels.equals(names(index.get("labels")))
					&& properties.equals(names(index.get("properties"))));
	}

	private static Set<?> names(@Nullable Object list) {
		return (list instanceof List<?> names) ? new HashSet<>(names) : Set.of();
	}

	private static String fullText(Set<String> labels, Set<String> properties) {
		return "CREATE FULLTEXT INDEX %s FOR (n:%s) ON EACH [%s] OPTIONS {indexConfig: {`fulltext.analyzer`: '%s'}}"
			.formatted(quoted(Graph.TEXT_INDEX), labels.stream().map(Schema::quoted).collect(Collectors.joining("|")),
					properties.stream().map(name -> "n." + quoted(name)).collect(Collectors.joining(", ")), ANALYZER);
	}

	private static String quoted(String name) {
		return "`" + name.replace("`", "``") + "`";
	}

}
