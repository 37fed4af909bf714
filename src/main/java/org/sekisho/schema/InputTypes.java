package org.sekisho.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/** The filter and sort inputs that follow from the vocabulary. */
public final class InputTypes {

	private static final String EDGE = "Edge";

	private static final String DIRECTION = "SortDirection";

	private final Vocabulary vocabulary;

	private final Map<String, String> types = new LinkedHashMap<>();

	private final Set<String> started = new LinkedHashSet<>();

	InputTypes(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * What the rows of a link are called, and so its filter and sort inputs: those of an
	 * edge also know the link.
	 * @param link a link field
	 * @return the stem of type names such as {@code MembershipWhere}
	 */
	public static String rows(Link link) {
		LinkObject object = link.object();
		if (object == null) {
			return link.target();
		}
		String name = object.name();
		return name.endsWith(EDGE) ? name.substring(0, name.length() - EDGE.length()) : name;
	}

	/**
	 * Whether rows of a link object are filtered and sorted as if the far entity's fields
	 * were its own.
	 * @param object what shows the link
	 * @return true for the edges of a connection
	 */
	public static boolean isFlat(LinkObject object) {
		return object.name().endsWith(EDGE);
	}

	String sdl() {
		this.vocabulary.kinds().forEach(this::kind);
		kind(this.vocabulary.kind(Kind.ENTITY));
		this.vocabulary.kinds().stream().flatMap(Kind::links).forEach(this::object);
		return String.join("\n", this.types.values()) + "\n";
	}

	private void kind(Kind kind) {
		where(kind.name(), fields -> {
			fields(kind, fields);
			if (kind.isInterface()) {
				property((Property) kind.field(Property.KIND), fields);
			}
		});
		sort(kind.name(), sorts(kind));
	}

	private void object(Link link) {
		LinkObject object = link.object();
		if (object == null) {
			return;
		}
		Kind target = this.vocabulary.kind(object.target());
		boolean flat = isFlat(object);
		where(rows(link), fields -> {
			object.properties().values().forEach(property -> property(property, fields));
			if (flat) {
				fields(target, fields);
			}
			else {
				fields.put(object.end(), target.name() + "Where");
			}
		});
		Map<String, String> sorts = sorts(object.properties().values().stream());
		if (flat) {
			sorts(target).forEach(sorts::putIfAbsent);
		}
		sort(rows(link), sorts);
	}

	private static Map<String, String> sorts(Stream<Property> properties) {
		Map<String, String> sorts = new LinkedHashMap<>();
		properties.filter(property -> !property.list()).forEach(property -> sorts.put(property.name(), DIRECTION));
		return sorts;
	}

	private static Map<String, String> sorts(Kind kind) {
		Map<String, String> sorts = sorts(kind.properties());
		kind.links()
			.filter(link -> link.cardinality() == Link.Cardinality.ONE)
			.forEach(link -> sorts.put(link.name(), link.target() + "Sort"));
		return sorts;
	}

	private void fields(Kind kind, Map<String, String> fields) {
		kind.properties().forEach(property -> property(property, fields));
		kind.links().forEach(link -> fields.putIfAbsent(link.name(), filter(link)));
	}

	private String filter(Link link) {
		if (link.cardinality() == Link.Cardinality.ONE) {
			return link.target() + "Where";
		}
		String rows = rows(link);
		add(rows + "LinksWhere", () -> """
				input %1$sLinksWhere {
				  "At least one is such."
				  some: %1$sWhere
				  "None is otherwise; so also where there are none."
				  every: %1$sWhere
				  "None is such."
				  none: %1$sWhere
				  "Exactly one is such."
				  single: %1$sWhere
				  "How many there are."
				  count: %1$sCountWhere
				}""".formatted(rows));
		add(rows + "CountWhere", () -> """
				input %1$sCountWhere {
				  "Only such are counted; all, where nothing is said."
				  where: %1$sWhere
				%2$s}""".formatted(rows, operators(Operator.OF_COUNT, "Int")));
		return rows + "LinksWhere";
	}

	private static String operators(Set<Operator> operators, String type) {
		return operators.stream()
			.map(operator -> "  %s%s: %s\n".formatted(operator.description(), operator.input(), operator.operand(type)))
			.collect(Collectors.joining());
	}

	private void property(Property property, Map<String, String> fields) {
		String name = property.type() + (property.list() ? "List" : "") + "Where";
		add(name, () -> {
			Set<Operator> operators = Operator.of(property.type(), property.list());
			StringBuilder type = new StringBuilder("input " + name + " {\n")
				.append(operators(operators, property.type()));
			if (operators.contains(Operator.CONTAINS)) {
				type.append("  \"Whether upper and lower case are the same to the other operators.\"\n  ");
				type.append(Operator.IGNORE_CASE).append(": Boolean\n");
			}
			return type.append('}').toString();
		});
		fields.putIfAbsent(property.name(), name);
	}

	private void where(String rows, Consumer<Map<String, String>> fill) {
		String name = rows + "Where";
		add(name, () -> {
			Map<String, String> fields = new LinkedHashMap<>();
			fill.accept(fields);
			StringBuilder type = new StringBuilder(
					"input %1$s {\n  and: [%1$s!]\n  or: [%1$s!]\n  not: %1$s\n".formatted(name));
			fields.forEach((field, input) -> type.append("  %s: %s\n".formatted(field, input)));
			return type.append('}').toString();
		});
	}

	private void sort(String rows, Map<String, String> fields) {
		String name = rows + "Sort";
		add(name, () -> {
			StringBuilder type = new StringBuilder(
					"\"Exactly one field: what to sort by.\"\ninput %s @oneOf {\n".formatted(name));
			fields.forEach((field, input) -> type.append("  %s: %s\n".formatted(field, input)));
			return type.append('}').toString();
		});
	}

	private void add(String name, java.util.function.Supplier<String> type) {
		if (this.started.add(name)) {
			this.types.put(name, type.get());
		}
	}

}
