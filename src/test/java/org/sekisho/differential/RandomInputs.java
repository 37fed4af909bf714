package org.sekisho.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Random filters and orders, as the completed schema allows them. The text marks what may
 * become a variable: see {@link Question}.
 */
final class RandomInputs {

	private static final String IGNORE_CASE = "ignoreCase";

	private static final String WHERE = "Where";

	private final TypeDefinitionRegistry schema;

	private final Vocabulary vocabulary;

	private final Values values;

	private final Values.Made made = new Values.Made();

	RandomInputs(TypeDefinitionRegistry schema, Vocabulary vocabulary) {
		this.schema = schema;
		this.vocabulary = vocabulary;
		this.values = new Values(vocabulary);
	}

	private record Entry(String field, String value) {

		@Override
		public String toString() {
			return this.field + ": " + this.value;
		}

	}

	/** A filter. */
	Arbitrary<String> where(String type, int depth) {
		return this.made.once(type + depth, () -> {
			InputObjectTypeDefinition definition = definition(type);
			boolean counts = type.endsWith("CountWhere");
			List<Tuple.Tuple2<Integer, Arbitrary<Entry>>> entries = new ArrayList<>();
			for (InputValueDefinition field : definition.getInputValueDefinitions()) {
				boolean leaf = isPlain(field) || isOperators(typeOf(field));
				if (leaf || depth > 0 && !counts) {
					entries.add(Tuple.of(weight(type, field), entry(type, field, depth)));
				}
			}
			Arbitrary<String> object = object(Arbitraries.frequencyOf(entries), counts ? 1 : 0, 2);
			return (counts && depth > 0)
					? Combinators.combine(object, where(type.replace("CountWhere", WHERE), depth - 1).injectNull(0.3))
						.as((text, where) -> (where != null) ? "{ where: " + where + "," + text.substring(1) : text)
					: object;
		});
	}

	/** A list of keys to sort by. */
	Arbitrary<String> sort(String type) {
		return key(type, 2).list().ofMaxSize(3).map(Object::toString);
	}

	/** A value of an argument or operand. */
	Arbitrary<String> value(InputValueDefinition field, String owner) {
		TypeInfo type = TypeInfo.typeInfo(field.getType());
		Arbitrary<String> one = type.getName().equals("ID") && !owner.isEmpty() ? this.values.id(owner, field.getName())
				: this.values.operand(type.getName(), field.getName());
		boolean list = type.isNonNull() ? type.unwrapOne().isList() : type.isList();
		return list
				? one.list().ofMaxSize(3).map(all -> marked("[" + type.getName() + "!]", String.join(", ", all), true))
				: one.map(text -> marked(type.getName(), text, false));
	}

	private static String marked(String type, String text, boolean list) {
		return "«" + type + "!|" + (list ? "[" + text + "]" : text) + "»";
	}

	private Arbitrary<String> key(String type, int depth) {
		return this.made.once("sort " + type + depth, () -> {
			List<Arbitrary<String>> keys = new ArrayList<>();
			for (InputValueDefinition field : definition(type).getInputValueDefinitions()) {
				boolean leaf = isPlain(field);
				if (leaf || depth > 0) {
					keys.add((leaf ? value(field, "") : key(typeOf(field), depth - 1))
						.map(text -> "{ " + field.getName() + ": " + text + " }"));
				}
			}
			return Arbitraries.oneOf(keys);
		});
	}

	private Arbitrary<Entry> entry(String owner, InputValueDefinition field, int depth) {
		String type = typeOf(field);
		String name = field.getName();
		Arbitrary<String> value;
		if (isPlain(field)) {
			value = value(field, "");
		}
		else if (isOperators(type)) {
			value = operators(type, type.equals("IDWhere") ? prefix(owner) : "");
		}
		else if (TypeInfo.typeInfo(field.getType()).isList()) {
			value = where(type, depth - 1).list().ofMaxSize(2).map(Object::toString);
		}
		else {
			value = isToOne(owner, name, type) ? where(type, depth - 1).injectNull(0.15).map(String::valueOf)
					: where(type, type.endsWith("LinksWhere") ? depth : depth - 1);
		}
		return value.map(text -> new Entry(name, text));
	}

	private Arbitrary<String> operators(String type, String prefix) {
		return this.made.once(type + prefix, () -> {
			List<Arbitrary<Entry>> operators = new ArrayList<>();
			boolean folds = false;
			for (InputValueDefinition operator : definition(type).getInputValueDefinitions()) {
				if (operator.getName().equals(IGNORE_CASE)) {
					folds = true;
				}
				else {
					operators.add(value(operator, prefix).map(text -> new Entry(operator.getName(), text)));
				}
			}
			Arbitrary<String> object = object(Arbitraries.oneOf(operators), 1, 2);
			return folds ? Combinators.combine(object, Arbitraries.of("", IGNORE_CASE + ": «Boolean!|true», "))
				.as((text, fold) -> "{ " + fold + text.substring(2)) : object;
		});
	}

	private static Arbitrary<String> object(Arbitrary<Entry> entries, int least, int most) {
		return entries.list()
			.uniqueElements(Entry::field)
			.ofMinSize(least)
			.ofMaxSize(most)
			.map(all -> all.stream().map(Entry::toString).collect(Collectors.joining(", ", "{ ", " }")));
	}

	private int weight(String owner, InputValueDefinition field) {
		return switch (field.getName()) {
			case "and", "or", "not" -> 4;
			default -> isPlain(field) || !isOperators(typeOf(field)) || owner.endsWith("LinksWhere") ? 3 : 2;
		};
	}

	/** The kind that a filter is for tells what its ids look like. */
	private String prefix(String filter) {
		String rows = filter.substring(0, filter.length() - WHERE.length());
		return this.vocabulary.find(rows)
			.or(() -> this.vocabulary.kinds()
				.stream()
				.flatMap(Kind::links)
				.filter(link -> link.object() != null && link.object().name().equals(rows + "Edge"))
				.map(link -> this.vocabulary.kind(link.target()))
				.findFirst())
			.map(Kind::prefix)
			.filter(prefix -> !prefix.isEmpty())
			.orElse("country");
	}

	private boolean isToOne(String owner, String name, String type) {
		return !name.equals("not") && !owner.endsWith("LinksWhere") && !owner.endsWith("CountWhere")
				&& this.vocabulary.find(type.substring(0, type.length() - WHERE.length())).isPresent()
				&& this.vocabulary.find(owner.substring(0, owner.length() - WHERE.length()))
					.filter(kind -> kind.fields().get(name) != null)
					.isPresent();
	}

	private boolean isOperators(String type) {
		return definition(type).getInputValueDefinitions().stream().allMatch(RandomInputs::isPlain);
	}

	private static boolean isPlain(InputValueDefinition field) {
		String type = typeOf(field);
		return !type.endsWith(WHERE) && (!type.endsWith("Sort"));
	}

	private static String typeOf(InputValueDefinition field) {
		return TypeInfo.typeInfo(field.getType()).getName();
	}

	private InputObjectTypeDefinition definition(String type) {
		return java.util.Objects.requireNonNull(this.schema.getTypeOrNull(type, InputObjectTypeDefinition.class), type);
	}

}
