package org.sekisho.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question of the benchmark, in all languages in which it is asked.
 *
 * @param name the name of its files
 * @param what what it asks, for the report
 * @param firstPage whether more data should not make it slower
 * @param ordered whether all who answer have the same order
 * @param values the values of its variables
 */
record Shape(String name, String what, boolean firstPage, boolean ordered, Map<String, Object> values) {

	private static final Path FOLDER = Path.of("src/bench");

	private static final String THEIRS = "node/shapes";

	static List<Shape> all() throws IOException {
		return all("shapes.yml");
	}

	static List<Shape> all(String file) throws IOException {
		try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
			List<Map<String, Object>> entries = new Yaml().load(reader);
			return entries.stream().map(Shape::of).toList();
		}
	}

	@SuppressWarnings("unchecked")
	private static Shape of(Map<String, Object> entry) {
		return new Shape((String) entry.get("name"), (String) entry.get("what"), entry.containsKey("firstPage"),
				!Boolean.FALSE.equals(entry.get("ordered")), (Map<String, Object>) entry.getOrDefault("values", Map.of()));
	}

	/** What Sekisho is sent. */
	byte[] ours(Map<String, Object> found) throws IOException {
		return graphql("graphql", found);
	}

	/** Whether {@code @neo4j/graphql} can be asked it. */
	boolean isForTheirs() {
		return Files.exists(FOLDER.resolve(THEIRS).resolve(file()));
	}

	/** What {@code @neo4j/graphql} is sent. */
	byte[] theirs(Map<String, Object> found) throws IOException {
		return graphql(THEIRS, found);
	}

	/** What the bare endpoint is sent. */
	byte[] bare(Map<String, Object> found) {
		return JsonMapper.shared().writeValueAsBytes(all(found));
	}

	private byte[] graphql(String folder, Map<String, Object> found) throws IOException {
		String document = Files.readString(FOLDER.resolve(folder).resolve(file()), StandardCharsets.UTF_8);
		Map<String, Object> variables = all(found);
		variables.keySet().removeIf(name -> !document.contains("$" + name));
		return JsonMapper.shared().writeValueAsBytes(Map.of("query", document, "variables", variables));
	}

	private Map<String, Object> all(Map<String, Object> found) {
		Map<String, Object> all = new HashMap<>(found);
		all.putAll(this.values);
		return all;
	}

	private String file() {
		return this.name + ".graphql";
	}

}
