package org.sekisho.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.sekisho.facts.InvalidPacks.Position;
import org.sekisho.facts.InvalidPacks.Problems;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the YAML nodes of one pack. What is not as expected becomes a problem, and the
 * answer is empty or null.
 */
final class Nodes {

	private final String file;

	private final Problems problems;

	Nodes(String file, Problems problems) {
		this.file = file;
		this.problems = problems;
	}

	/** The entries of a map, in their order. */
	Map<String, Entry> map(Node node, String what) {
		Map<String, Entry> entries = new LinkedHashMap<>();
		if (plain(node, what) && node instanceof MappingNode mapping) {
			mapping.getValue().forEach(tuple -> add(entries, tuple));
		}
		else {
			problem(node, what + " must be a map of fields, each \"name: value\"");
		}
		return entries;
	}

	/**
	 * The entries of a map that must have some fields and may have others, but no more.
	 */
	Map<String, Entry> map(Node node, String what, List<String> needed, List<String> optional) {
		Map<String, Entry> entries = map(node, what);
		List<String> known = Stream.concat(needed.stream(), optional.stream()).toList();
		entries.values()
			.stream()
			.filter(entry -> !known.contains(entry.name()))
			.forEach(entry -> unknown(what, entry, known));
		entries.keySet().retainAll(known);
		needed.stream()
			.filter(name -> !entries.containsKey(name) && node instanceof MappingNode)
			.forEach(name -> problem(node, what + " needs " + name + ": add it"));
		return entries;
	}

	void unknown(String owner, Entry entry, Iterable<String> known) {
		problem(entry.at(), owner + " has no field " + entry.name() + ": " + nearest(entry.name(), known));
	}

	private void add(Map<String, Entry> entries, NodeTuple tuple) {
		String key = text(tuple.getKeyNode(), "the name of a field");
		if (key == null) {
			return;
		}
		Entry entry = new Entry(key, tuple.getValueNode(), at(tuple.getKeyNode()));
		Entry earlier = entries.putIfAbsent(key, entry);
		if (earlier != null) {
			this.problems.add(entry.at(), key + " stands twice, first in line " + earlier.at().line() + ": keep one");
		}
	}

	List<Node> list(Node node, String what) {
		if (plain(node, what) && node instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		problem(node, what + " must be a list, each item after \"- \"");
		return List.of();
	}

	/**
	 * The text of a scalar as it is written, so that a plain NO stays Norway and a plain
	 * 1997 a year.
	 */
	@Nullable String text(Node node, String what) {
		if (!plain(node, what)) {
			return null;
		}
		if (!(node instanceof ScalarNode scalar)) {
			problem(node, what + " must be a single value");
			return null;
		}
		if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
			problem(node, what + " is empty: give it a value or remove the line");
			return null;
		}
		return scalar.getValue().strip();
	}

	// An alias may lead back to a node that contains it, and reading would never end.
	private boolean plain(Node node, String what) {
		if (node.getAnchor() != null) {
			problem(node,
					what + " has the anchor &" + node.getAnchor() + ": write the value out wherever it is needed");
			return false;
		}
		return true;
	}

	Position at(Node node) {
		return new Position(this.file, node.getStartMark().getLine() + 1);
	}

	void problem(Node node, String message) {
		problem(at(node), message);
	}

	void problem(Position at, String message) {
		this.problems.add(at, message);
	}

	/**
	 * A remedy for a name that isn't known: the nearest of the known ones, or all of
	 * them.
	 */
	static String nearest(String unknown, Iterable<String> known) {
		return closest(unknown, known).orElseGet(() -> "known are " + String.join(", ", known));
	}

	/** The nearest of the known names, as a question, where one is near. */
	static Optional<String> closest(String unknown, Iterable<String> known) {
		String best = null;
		int distance = Math.max(2, unknown.length() / 3) + 1;
		for (String name : known) {
			int edits = LevenshteinDistance.getDefaultInstance().apply(unknown, name);
			if (edits < distance) {
				distance = edits;
				best = name;
			}
		}
		return Optional.ofNullable(best).map(name -> "did you mean " + name + "?");
	}

	/**
	 * An entry of a map.
	 *
	 * @param name its key
	 * @param value its value
	 * @param at where the key stands
	 */
	record Entry(String name, Node value, Position at) {

	}

}
