package org.sekisho.graph.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.sekisho.graph.Graph;
import org.sekisho.graph.StartRefused;
import org.sekisho.graph.Statement;
import org.sekisho.graph.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Applies the migration files that the graph has not seen, in order, once each. */
class Migrations {

	static final String FILES = "classpath:cypher/migrations/*.cypher";

	private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

	private final Graph graph;

	private final Statements statements;

	private final SortedMap<String, Migration> files = new TreeMap<>();

	Migrations(Graph graph, Statements statements, ResourcePatternResolver resources, String pattern) {
		this.graph = graph;
		this.statements = statements;
		try {
			for (Resource resource : resources.getResources(pattern)) {
				add(Migration.read(resource));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(Migration migration) {
		Migration other = this.files.put(migration.version(), migration);
		if (other != null) {
			throw new StartRefused("Two migrations have the version " + migration.version() + ": " + other.file()
					+ " and " + migration.file() + ".", "Give the newer one the next free version.");
		}
	}

	boolean areApplied() {
		return pending().isEmpty();
	}

	void apply() {
		pending().forEach(this::apply);
	}

	private List<Migration> pending() {
		Map<String, Map<String, Object>> applied = applied();
		applied.forEach(this::checkApplied);
		return this.files.values().stream().filter(file -> !applied.containsKey(file.version())).toList();
	}

	private Map<String, Map<String, Object>> applied() {
		Map<String, Map<String, Object>> applied = new HashMap<>();
		for (Map<String, Object> row : this.graph.read(this.statements.named("graph/applied-migrations", Map.of()))) {
			applied.put((String) row.get("version"), row);
		}
		return applied;
	}

	private void checkApplied(String version, Map<String, Object> applied) {
		Migration file = this.files.get(version);
		if (file == null) {
			throw new StartRefused(
					"The migration V" + version + " (" + applied.get("description")
							+ ") was applied to this graph, but its file is missing from cypher/migrations.",
					"Start the version of Sekisho that last used this graph, or a newer one; or put the file back.");
		}
		if (!file.checksum().equals(applied.get("checksum"))) {
			throw new StartRefused(
					"The migration cypher/migrations/" + file.file() + " was changed after it was applied on "
							+ applied.get("appliedAt") + ".",
					"Put the file back as it was, and make the change in a new file with the next free version.");
		}
	}

	private void apply(Migration migration) {
		List<Statement> data = new ArrayList<>();
		for (String text : migration.statements()) {
			Statement statement = new Statement(text, Map.of());
			if (Migration.changesSchema(text)) {
				together(data);
				this.graph.write(statement);
			}
			else {
				data.add(statement);
			}
		}
		data.add(this.statements.named("graph/record-migration", Map.of("version", migration.version(), "description",
				migration.description(), "checksum", migration.checksum())));
		together(data);
		LOG.info("Applied migration {}", migration.file());
	}

	private void together(List<Statement> data) {
		this.graph.inTransaction(transaction -> {
			data.forEach(transaction::run);
			return null;
		});
		data.clear();
	}

}
