package org.sekisho.profiles;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A part of a YAML file that knows where it stands. Scalars are texts, whatever YAML
 * takes them for: {@code NO} is Norway.
 *
 * @param where file and line
 * @param text of a scalar; null for others
 * @param entries of a mapping; empty for others
 * @param items of a list; empty for others
 */
record Part(String where, @Nullable String text, Map<String, Part> entries, List<Part> items) {

	/**
	 * Reads a file.
	 * @throws InvalidProfile where it is no YAML, or no mapping
	 */
	static Part parse(String file, String yaml) {
		try {
			Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
			if (root instanceof MappingNode) {
				return of(file, root);
			}
			throw new InvalidProfile(file + ", line 1", "a profile is a mapping. Begin with a line such as title: …");
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new InvalidProfile(file + ", line " + line, "this is not YAML: " + ex.getProblem()
					+ ". Indent with blanks, and quote texts that hold a colon or another special character.");
		}
		catch (YAMLException ex) {
			throw new InvalidProfile(file, "this is not YAML: " + ex.getMessage());
		}
	}

	/** A text that stands in no file. */
	static Part of(String text) {
		return of("", text);
	}

	/** A text that somebody gives for a name. */
	static Part of(String name, String text) {
		return new Part(name, text, Map.of(), List.of());
	}

	/** A list that stands in no file. */
	static Part of(List<String> texts) {
		return new Part("", null, Map.of(), texts.stream().map(Part::of).toList());
	}

	private static Part of(String file, Node node) {
		String where = file + ", line " + (node.getStartMark().getLine() + 1);
		return switch (node) {
			case ScalarNode scalar -> new Part(where, scalar.getValue(), Map.of(), List.of());
			case SequenceNode list ->
				new Part(where, null, Map.of(), list.getValue().stream().map((item) -> of(file, item)).toList());
			case MappingNode map -> new Part(where, null, entries(file, map), List.of());
			default -> throw new InvalidProfile(where, "anchors have no place in a profile. Write the value out.");
		};
	}

	private static Map<String, Part> entries(String file, MappingNode map) {
		Map<String, Part> entries = new LinkedHashMap<>();
		for (NodeTuple tuple : map.getValue()) {
			Part key = of(file, tuple.getKeyNode());
			if (entries.put(String.valueOf(key.text()), of(file, tuple.getValueNode())) != null) {
				throw key.invalid("'" + key.text() + "' stands here a second time. Remove one of the two.");
			}
		}
		return entries;
	}

	/** The part under a key, if there is one. */
	Optional<Part> find(String key) {
		return Optional.ofNullable(this.entries.get(key));
	}

	/** The text under a key, if there is one. */
	Optional<String> text(String key) {
		return find(key).map(Part::scalar).filter((text) -> !text.isEmpty());
	}

	/** The texts under a key, one or several. */
	List<String> texts(String key) {
		return find(key).map(Part::scalars).orElse(List.of());
	}

	/** Whether the text under a key is true. */
	boolean flag(String key) {
		return find(key).map((part) -> switch (part.scalar()) {
			case "true" -> true;
			case "false" -> false;
			default -> throw part.invalid("'" + key + "' is true or false.");
		}).orElse(false);
	}

	/** The mapping under a key, by its keys. */
	Map<String, Part> map(String key) {
		Part part = this.entries.get(key);
		if (part != null && (!part.items.isEmpty() || (part.text != null && !part.text.isEmpty()))) {
			throw part.invalid("'" + key + "' is a mapping. Write names with a colon behind them.");
		}
		return (part != null) ? part.entries : Map.of();
	}

	/** The text of a scalar. */
	String scalar() {
		if (this.text == null) {
			throw invalid("a single text is expected here, not a list or mapping.");
		}
		return this.text.strip();
	}

	/** The texts of a list, or the one of a scalar. */
	List<String> scalars() {
		return (this.items.isEmpty() && this.text != null) ? List.of(scalar())
				: this.items.stream().map(Part::scalar).toList();
	}

	/** The constant that the text names, whatever its case. */
	<E extends Enum<E>> E one(Class<E> type, String what) {
		List<E> known = List.of(type.getEnumConstants());
		return known.stream()
			.filter((constant) -> constant.name().equalsIgnoreCase(scalar()))
			.findFirst()
			.orElseThrow(
					() -> unknown(what, known.stream().map((constant) -> constant.name().toLowerCase(Locale.ROOT))));
	}

	/** Refuses keys that are not among these. */
	void allow(String... keys) {
		this.entries.forEach((key, part) -> {
			if (!List.of(keys).contains(key)) {
				throw part.invalid("unknown key '" + key + "'. Known are: " + String.join(", ", keys) + ".");
			}
		});
	}

	/** A problem with a text that is none of those known. */
	InvalidProfile unknown(String what, Stream<String> known) {
		return invalid("unknown " + what + " '" + this.text + "'. Known are: " + known.collect(Collectors.joining(", "))
				+ ".");
	}

	/** A problem that stands here. */
	InvalidProfile invalid(String problem) {
		return new InvalidProfile(this.where, problem);
	}

	/** This part with another laid over it: mappings key by key, all else as a whole. */
	Part with(Part other) {
		if (this.entries.isEmpty() || other.entries.isEmpty()) {
			return other;
		}
		Map<String, Part> merged = new LinkedHashMap<>(this.entries);
		other.entries.forEach((key, part) -> merged.merge(key, part, Part::with));
		return new Part(other.where, null, merged, List.of());
	}

	/** This mapping with other entries. */
	Part withEntries(Map<String, Part> others) {
		return new Part(this.where, null, others, List.of());
	}

	/** As YAML. */
	String yaml() {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setWidth(120);
		return new Yaml(options).dump(plain());
	}

	private Object plain() {
		if (!this.entries.isEmpty()) {
			Map<String, Object> plain = new LinkedHashMap<>();
			this.entries.forEach((key, part) -> plain.put(key, part.plain()));
			return plain;
		}
		return (this.text != null) ? this.text : new ArrayList<>(this.items.stream().map(Part::plain).toList());
	}

}
