package org.sekisho.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Light;
import org.sekisho.access.UnknownMarking;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.sekisho.ledger.RowBlock;
import org.sekisho.markings.Handlings;
import org.sekisho.markings.Inheritance;
import org.sekisho.markings.MarkedNumbers;
import org.sekisho.query.Questions;
import org.sekisho.schema.InvalidQuestion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Changes how things are marked. What an import brought follows a block of rows at a
 * time, of which the import keeps a note until all have followed.
 */
@Component
class Remarking {

	private static final Logger LOG = LoggerFactory.getLogger(Remarking.class);

	private static final String IMPORT = "import";

	private static final String SOURCE = "source";

	private final Graph graph;

	private final Statements statements;

	private final Questions questions;

	private final Handlings handlings;

	private final Inheritance inheritance;

	private final MarkedNumbers marked;

	Remarking(Graph graph, Statements statements, Questions questions, Handlings handlings, Inheritance inheritance,
			MarkedNumbers marked) {
		this.marked = marked;
		this.graph = graph;
		this.statements = statements;
		this.questions = questions;
		this.handlings = handlings;
		this.inheritance = inheritance;
	}

	/**
	 * Gives entities a marking of their own.
	 * @param ids the entities
	 * @param marking its words; null to take it back
	 * @throws InvalidQuestion where the caller sees no such entity
	 */
	void mark(List<String> ids, @Nullable String marking) {
		String handling = this.handlings.of(marking);
		requireSeen(ids);
		Set<String> imports = new LinkedHashSet<>();
		this.graph.inTransaction(runner -> {
			imports.clear();
			imports.addAll(give(ids, handling, runner));
			imports.forEach(id -> markImport(id, runner));
			return true;
		});
		imports.forEach(this::follow);
		this.marked.forget();
	}

	private void requireSeen(List<String> ids) {
		Set<String> unknown = new LinkedHashSet<>(ids);
		this.graph.read(this.questions.seen(ids)).forEach(row -> unknown.remove(String.valueOf(row.get("id"))));
		if (!unknown.isEmpty()) {
			throw new InvalidQuestion(
					"ids: there is no entity '" + unknown.iterator().next() + "'. Find its id with search");
		}
	}

	/** Answers the imports that are concerned. */
	private List<String> give(List<String> ids, @Nullable String handling, StatementRunner runner) {
		Map<String, @Nullable Object> given = new HashMap<>();
		given.put("ids", ids);
		given.put("marking", handling);
		List<String> imports = new ArrayList<>();
		List<String> sources = new ArrayList<>();
		List<String> seizures = new ArrayList<>();
		List<String> others = new ArrayList<>();
		for (Map<String, @Nullable Object> row : run("give-marking", given, runner)) {
			String id = String.valueOf(row.get("id"));
			switch (String.valueOf(row.get("kind"))) {
				case "Import" -> imports.add(id);
				case "Source" -> sources.add(id);
				case "Seizure" -> seizures.add(id);
				case "Rejection", "SeizureVersion" -> throw new InvalidQuestion(
						"ids: '%s' is marked like the import or seizure that it belongs to: mark that".formatted(id));
				default -> others.add(id);
			}
		}
		this.inheritance.seizures(seizures, runner);
		this.inheritance.entities(others, runner);
		sources.forEach(source -> this.inheritance.pack(source, List.of(), runner));
		run("imports-of-sources", Map.of("ids", sources), runner)
			.forEach(row -> imports.add(String.valueOf(row.get("id"))));
		return imports;
	}

	private void markImport(String id, StatementRunner runner) {
		Map<String, @Nullable Object> marks = run("marks-of-import", Map.of(IMPORT, id), runner).getFirst();
		String marking = readable(id, (String) marks.get("marking"));
		String access = this.handlings.allOf(Arrays.asList(marking, (String) marks.get("own")));
		List<@Nullable String> all = new ArrayList<>(texts(marks, "others"));
		all.add(access);
		Map<String, @Nullable Object> marked = new HashMap<>(Map.of(IMPORT, id));
		marked.put("marking", marking);
		marked.put("access", access);
		marked.put("sourceAccess", this.handlings.allOf(all));
		run("mark-import", marked, runner);
	}

	/** Older versions took any words. */
	private @Nullable String readable(String id, @Nullable String marking) {
		try {
			return this.handlings.of(marking);
		}
		catch (UnknownMarking ex) {
			LOG.warn("{} was marked '{}' and is handled as {} until somebody marks it: {}", id, marking,
					Light.RED.label(), ex.getMessage());
			return this.handlings.of(Light.RED.label());
		}
	}

	/**
	 * Marks what an import brought like the import.
	 * @param id the import
	 */
	void follow(String id) {
		String after = id;
		while (after != null) {
			after = followRows(id, after);
		}
		this.graph.inTransaction(runner -> {
			Map<String, @Nullable Object> marks = run("marks-of-import", Map.of(IMPORT, id), runner).getFirst();
			run("mark-brought", Map.of(IMPORT, id), runner);
			this.inheritance.citing(String.valueOf(marks.get(SOURCE)), runner);
			if (Boolean.TRUE.equals(marks.get("pack"))) {
				this.inheritance.pack(String.valueOf(marks.get(SOURCE)), List.of(), runner);
			}
			return true;
		});
	}

	private @Nullable String followRows(String id, String after) {
		Map<String, Object> range = Map.of("after", after, "end", RowBlock.id(id, Integer.MAX_VALUE));
		return this.graph.inTransaction(runner -> {
			List<Map<String, @Nullable Object>> blocks = run("next-rows", range, runner);
			if (blocks.isEmpty()) {
				return null;
			}
			Map<String, @Nullable Object> block = blocks.getFirst();
			this.inheritance.seizures(texts(block, "records").stream()
				.filter(record -> record.startsWith("seizure:"))
				.distinct()
				.toList(), runner);
			this.inheritance.ties(ties(block), runner);
			return String.valueOf(block.get("id"));
		});
	}

	private static List<List<String>> ties(Map<String, @Nullable Object> block) {
		List<String> links = texts(block, "links");
		List<List<String>> ties = new ArrayList<>();
		for (int i = 0; i < links.size(); i++) {
			ties.add(List.of(links.get(i), texts(block, "starts").get(i), texts(block, "ends").get(i)));
		}
		return ties.stream().distinct().toList();
	}

	private static List<String> texts(Map<String, @Nullable Object> row, String column) {
		return ((List<?>) Objects.requireNonNull(row.get(column))).stream().map(String::valueOf).toList();
	}

	/** Goes on where a former process was interrupted. */
	void goOn() {
		for (Map<String, @Nullable Object> row : this.graph.read(statement("unfinished", Map.of()))) {
			String id = String.valueOf(row.get("id"));
			this.graph.inTransaction(runner -> {
				markImport(id, runner);
				return true;
			});
			follow(id);
		}
	}

	private List<Map<String, @Nullable Object>> run(String name, Map<String, ? extends @Nullable Object> parameters,
			StatementRunner runner) {
		return runner.run(statement(name, parameters));
	}

	private Statement statement(String name, Map<String, ? extends @Nullable Object> parameters) {
		return this.statements.named("release/" + name, parameters);
	}

}
