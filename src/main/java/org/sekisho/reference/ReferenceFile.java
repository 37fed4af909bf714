package org.sekisho.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import org.springframework.core.io.ClassPathResource;

/**
 * A part of a file of reference data. Scalars are texts, whatever YAML would make of
 * them: NO is Norway.
 *
 * @param file name of the file
 * @param node the part
 */
record ReferenceFile(String file, Node node) {

	/** Reads a file that the product ships. */
	static ReferenceFile shipped(String name) {
		try {
			return parse(name, new ClassPathResource("reference/" + name).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("reference/" + name + " cannot be read", ex);
		}
	}

	/**
	 * Reads a text.
	 * @throws InvalidReference where it is no YAML
	 */
	static ReferenceFile parse(String name, String yaml) {
		try {
			Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
			if (root == null) {
				throw new InvalidReference(name, "the file is empty", "Fill the file, or remove it.");
			}
			return new ReferenceFile(name, root);
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new InvalidReference(name + ":" + line, "this is not YAML: " + ex.getProblem(),
					"Indent with blanks, and quote texts that hold a colon or another special character.");
		}
		catch (YAMLException ex) {
			throw new InvalidReference(name, "this is not YAML: " + ex.getMessage(), "Correct the file.");
		}
	}

	/** The parts of a mapping by their keys, in their order. */
	Map<String, ReferenceFile> parts() {
		if (!(this.node instanceof MappingNode mapping)) {
			throw invalid("here should be keys with values", "Write each as 'key: value'.");
		}
		Map<String, ReferenceFile> parts = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			ReferenceFile key = new ReferenceFile(this.file, tuple.getKeyNode());
			if (parts.putIfAbsent(key.text(), new ReferenceFile(this.file, tuple.getValueNode())) != null) {
				throw key.invalid("'" + key.text() + "' stands here for the second time", "Keep one of the two.");
			}
		}
		return parts;
	}

	/** The parts of a mapping that may hold these keys and no others. */
	Map<String, ReferenceFile> parts(List<String> known) {
		Map<String, ReferenceFile> parts = parts();
		parts.forEach((key, part) -> {
			if (!known.contains(key)) {
				throw part.invalid("unknown key '" + key + "'", "Known are: " + String.join(", ", known) + ".");
			}
		});
		return parts;
	}

	/** The part with this key. */
	ReferenceFile part(String key) {
		return Optional.ofNullable(parts().get(key))
			.orElseThrow(() -> invalid("'" + key + "' is missing", "Add a line '" + key + ": …'."));
	}

	/** The parts of a sequence. */
	List<ReferenceFile> items() {
		if (!(this.node instanceof SequenceNode sequence)) {
			throw invalid("here should be a list", "Begin each of its entries with '- ', or write [one, another].");
		}
		return sequence.getValue().stream().map(item -> new ReferenceFile(this.file, item)).toList();
	}

	/** The texts of a sequence. */
	List<String> texts() {
		return items().stream().map(ReferenceFile::text).toList();
	}

	/** The texts of the sequence with this key, if there is one. */
	List<String> texts(String key) {
		ReferenceFile part = parts().get(key);
		return (part != null) ? part.texts() : List.of();
	}

	/** The text that stands here. */
	String text() {
		if (!(this.node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
			throw invalid("here should be a text", "Write one, in quotes if it holds special characters.");
		}
		return scalar.getValue();
	}

	/** The number that stands here, above zero. */
	BigDecimal number() {
		try {
			BigDecimal number = new BigDecimal(text());
			if (number.signum() > 0) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Said below.
		}
		throw invalid("'" + text() + "' is no number above zero", "Write it with a decimal point: 0.5.");
	}

	/** The day with this key; null where there is none. */
	@Nullable LocalDate day(String key) {
		ReferenceFile part = parts().get(key);
		if (part == null) {
			return null;
		}
		try {
			return LocalDate.parse(part.text());
		}
		catch (DateTimeException ex) {
			throw part.invalid("'" + part.text() + "' is no day", "Write it as year-month-day: 2011-03-14.");
		}
	}

	/** What is wrong here, and what to do. */
	InvalidReference invalid(String problem, String remedy) {
		return new InvalidReference(this.file + ":" + (this.node.getStartMark().getLine() + 1), problem, remedy);
	}

}
