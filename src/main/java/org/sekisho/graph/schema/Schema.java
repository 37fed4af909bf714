package org.sekisho.graph.schema;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

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

	private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

	private final Graph graph;

	private final Statements statements;

	private final Vocabulary vocabulary;

	Schema(Graph graph, Statements statements, Vocabulary vocabulary) {
		this.graph = graph;
		this.statements = statements;
		this.vocabulary = vocabulary;
	}

	/** Whether there is nothing to make and nothing to wait for. */
	boolean isComplete() {
		return missing().isEmpty();
	}

	void ensure() {
		missing().forEach((name, definition) -> {
			this.graph.write(new Statement(definition, Map.of()));
			LOG.info("Made {}", name);
		});
		this.graph.read(this.statements.named("graph/await-indexes", Map.of()));
	}

	/**
	 * What is wanted and not online, by name; what is on its way is made anew only where
	 * it differs.
	 */
	private Map<String, String> missing() {
		Map<String, Map<String, @Nullable Object>> present = new HashMap<>();
		for (Map<String, @Nullable Object> index : this.graph.read(this.statements.named("graph/indexes", Map.of()))) {
			present.put(String.valueOf(index.get("name")), index);
		}
		Map<String, String> missing = constraintsAndIndexes();
		missing.keySet().removeAll(present.keySet());
		TextIndex text = TextIndex.of(this.vocabulary);
		if (text.differsFrom(present.get(Graph.TEXT_INDEX))) {
			missing.put("room for " + Graph.TEXT_INDEX, "DROP INDEX " + quoted(Graph.TEXT_INDEX) + " IF EXISTS");
			missing.put(Graph.TEXT_INDEX, text.definition());
		}
		return missing;
	}

	/**
	 * Definitions by names that say what is covered. An index that upholds a constraint
	 * bears its name.
	 */
	private Map<String, String> constraintsAndIndexes() {
		Map<String, String> definitions = new LinkedHashMap<>();
		addUniqueId(Kind.ENTITY, definitions);
		for (Kind kind : this.vocabulary.kinds()) {
			addUniqueId(kind.name(), definitions);
			kind.properties()
				.filter(Property::indexed)
				.forEach(property -> addIndex(kind.name(), property.name(), definitions));
		}
		return definitions;
	}

	private static void addUniqueId(String label, Map<String, String> definitions) {
		String name = "unique_" + label + "_" + Property.ID;
		definitions.put(name, "CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE"
			.formatted(quoted(name), quoted(label), quoted(Property.ID)));
	}

	private static void addIndex(String label, String property, Map<String, String> definitions) {
		String name = "index_" + label + "_" + property;
		definitions.put(name, "CREATE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)".formatted(quoted(name),
				quoted(label), quoted(property)));
	}

	static String quoted(String name) {
		return "`" + name.replace("`", "``") + "`";
	}

}
