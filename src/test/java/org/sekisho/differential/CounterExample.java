package org.sekisho.differential;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sekisho.differential.Question.Mode;
import org.sekisho.differential.World.Edge;
import org.sekisho.differential.World.Node;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A graph and a question to it that the engine once answered wrongly, as a YAML file
 * keeps them.
 */
record CounterExample(World world, Question question) {

	static CounterExample parse(String yaml) {
		Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
		List<Node> nodes = list(file, "nodes").stream().map(CounterExample::map).map(CounterExample::node).toList();
		List<Edge> edges = list(file, "edges").stream().map(CounterExample::map).map(CounterExample::edge).toList();
		LinkedHashSet<String> hidden = new LinkedHashSet<>();
		list(file, "hidden").forEach(id -> hidden.add(id.toString()));
		return new CounterExample(new World(nodes, edges, hidden), new Question(
				String.valueOf(file.get("question")).strip(), Mode.valueOf(String.valueOf(file.get("mode")))));
	}

	private static Node node(Map<String, Object> values) {
		Map<String, Object> properties = new LinkedHashMap<>(values);
		return new Node(String.valueOf(properties.remove("(id)")), String.valueOf(properties.remove("(kind)")),
				properties);
	}

	private static Edge edge(Map<String, Object> values) {
		Map<String, Object> properties = new LinkedHashMap<>(values);
		return new Edge(String.valueOf(properties.remove("(type)")), String.valueOf(properties.remove("(from)")),
				String.valueOf(properties.remove("(to)")), properties, "");
	}

	String yaml() {
		return """
				question: |
				  %s
				mode: %s
				hidden: %s
				nodes:
				%sedges:
				%s""".formatted(this.question.template(), this.question.mode(),
				Values.literal(this.world.hidden().stream().sorted().toList()),
				lines(this.world.nodes(), node -> with(node.properties(), "(id)", node.id(), "(kind)", node.kind())),
				lines(this.world.edges(), edge -> with(edge.properties(), "(type)", edge.type(), "(from)", edge.from(),
						"(to)", edge.to())));
	}

	private static <T> String lines(List<T> all, java.util.function.Function<T, Map<String, Object>> values) {
		return all.stream()
			.map(each -> "  - " + Values.literal(values.apply(each)) + "\n")
			.collect(Collectors.joining());
	}

	private static Map<String, Object> with(Map<String, Object> properties, String... more) {
		Map<String, Object> all = new LinkedHashMap<>();
		for (int i = 0; i < more.length; i += 2) {
			all.put(more[i], more[i + 1]);
		}
		all.putAll(properties);
		return all;
	}

	private static List<?> list(Map<String, Object> file, String name) {
		return (file.get(name) instanceof List<?> list) ? list : List.of();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

}
