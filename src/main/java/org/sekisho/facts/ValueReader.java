package org.sekisho.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.PartialDate;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the values of properties into what the graph stores. The vocabulary, not YAML,
 * says of which type they are.
 */
final class ValueReader {

	private final Vocabulary vocabulary;

	private final Nodes nodes;

	ValueReader(Vocabulary vocabulary, Nodes nodes) {
		this.vocabulary = vocabulary;
		this.nodes = nodes;
	}

	/** The value of a property, or null where it cannot be read. */
	@Nullable Object read(Property property, Node node) {
		if (!property.list()) {
			return single(property, node);
		}
		return this.nodes.list(node, property.name())
			.stream()
			.map(item -> single(property, item))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	private @Nullable Object single(Property property, Node node) {
		String text = this.nodes.text(node, property.name());
		if (text == null) {
			return null;
		}
		try {
			return parse(property.type(), text);
		}
		catch (PartialDate.Unreadable ex) {
			this.nodes.problem(node, property.name() + " is \"" + text + "\": " + ex.getMessage());
			return null;
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			this.nodes.problem(node,
					property.name() + " is \"" + text + "\" but must be " + expectation(property.type()));
			return null;
		}
	}

	private Object parse(String type, String text) {
		return switch (type) {
			case "String", "ID" -> text;
			case "Int" -> (long) Integer.parseInt(text);
			case "Float" -> number(text);
			case "Boolean" -> truth(text);
			case "Date" -> LocalDate.parse(text);
			case "PartialDate" -> PartialDate.parse(text).text();
			case "DateTime" -> Instant.parse(text).atZone(ZoneOffset.UTC);
			default -> constant(type, text);
		};
	}

	private static double number(String text) {
		double number = Double.parseDouble(text);
		if (!Double.isFinite(number)) {
			throw new NumberFormatException(text);
		}
		return number;
	}

	private static boolean truth(String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(text);
		};
	}

	private String constant(String type, String text) {
		return this.vocabulary.scale(type)
			.map(scale -> scale.named(text))
			.orElseGet(() -> Optional.of(text).filter(this.vocabulary.constants(type)::contains))
			.orElseThrow(() -> new IllegalArgumentException(text));
	}

	private String expectation(String type) {
		return switch (type) {
			case "Int" -> "a whole number";
			case "Float" -> "a number such as 12.5";
			case "Boolean" -> "true or false";
			case "Date" -> "a day such as 2008-04-01";
			case "DateTime" -> "a moment in UTC such as 2008-04-01T12:00:00Z";
			default -> "one of " + String.join(", ", this.vocabulary.constants(type)) + codes(type);
		};
	}

	/** The short forms of a scale, where they are not the names themselves. */
	private String codes(String type) {
		return this.vocabulary.scale(type)
			.map(scale -> scale.codes().keySet())
			.filter(codes -> !this.vocabulary.constants(type).containsAll(codes))
			.map(codes -> ", or " + String.join(", ", codes))
			.orElse("");
	}

}
