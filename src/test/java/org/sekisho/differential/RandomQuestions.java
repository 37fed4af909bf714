package org.sekisho.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Root;
import org.sekisho.vocabulary.Vocabulary;

/** Random questions, made from the completed schema. */
final class RandomQuestions {

	private static final Set<String> PAGING = Set.of("first", "after", "last", "before");

	private final TypeDefinitionRegistry schema;

	private final Vocabulary vocabulary;

	private final RandomInputs inputs;

	/** Kinds to which links lead that may lead to any. */
	private final Set<String> ends;

	private final Values.Made made = new Values.Made();

	RandomQuestions(TypeDefinitionRegistry schema, Vocabulary vocabulary) {
		this.schema = schema;
		this.vocabulary = vocabulary;
		this.inputs = new RandomInputs(schema, vocabulary);
		this.ends = vocabulary.kinds()
			.stream()
			.flatMap(Kind::links)
			.filter(link -> link.target().equals(Kind.ENTITY))
			.flatMap(link -> vocabulary.linkTypes().get(link.type()).to().stream())
			.collect(Collectors.toSet());
	}

	Arbitrary<Question> questions() {
		List<FieldDefinition> roots = new ArrayList<>(fields("Query"));
		this.schema.objectTypeExtensions()
			.getOrDefault("Query", List.of())
			.forEach(extension -> roots.addAll(extension.getFieldDefinitions()));
		Set<String> answered = this.vocabulary.roots()
			.stream()
			.filter(root -> root.source() != Root.Source.FULL_TEXT)
			.map(Root::name)
			.collect(Collectors.toSet());
		List<Tuple.Tuple2<Integer, Arbitrary<String>>> weighted = roots.stream()
			.filter(root -> answered.contains(root.getName()))
			.map(root -> Tuple.of(isConnection(typeOf(root)) ? 2 : 8, root(root)))
			.toList();
		return Combinators.combine(Arbitraries.frequencyOf(weighted), Arbitraries.of(Question.Mode.class))
			.as((text, mode) -> new Question("{ " + text + " }", mode));
	}

	/** An entity that is looked up is asked for what its kind has. */
	private Arbitrary<String> root(FieldDefinition field) {
		if (!field.getName().equals("entity")) {
			return field(field, 2, true);
		}
		return Arbitraries.of(this.vocabulary.kinds())
			.flatMap(kind -> Combinators
				.combine(this.inputs.value(field.getInputValueDefinitions().getFirst(), kind.prefix()), asOf(field),
						selection(kind.name(), 2, true, true), selection(Kind.ENTITY, 2, true, false))
				.as((id, day, special, common) -> "¤: entity(id: " + id + day + ") { ... on " + kind.name() + " "
						+ special + common.substring(1)));
	}

	private Arbitrary<String> asOf(FieldDefinition field) {
		return field.getInputValueDefinitions()
			.stream()
			.filter(argument -> argument.getName().equals("asOf"))
			.findFirst()
			.map(argument -> this.inputs.value(argument, "").map(text -> ", asOf: " + text).injectNull(0.5))
			.orElse(Arbitraries.just(""))
			.map(text -> (text != null) ? text : "");
	}

	/** A field that has fields. */
	private Arbitrary<String> field(FieldDefinition field, int depth, boolean alone) {
		String type = typeOf(field);
		boolean one = alone && (isConnection(type) || !TypeInfo.typeInfo(field.getType()).isList());
		return Combinators.combine(arguments(field, one), selection(type, depth, one, false))
			.as((arguments, selection) -> "¤: " + field.getName() + arguments + " " + selection);
	}

	/**
	 * What is selected of a type.
	 * @param depth how many links deep
	 * @param alone whether there is but one such object in the answer, so that its lists
	 * have pages of their own
	 * @param fragment whether it is one of several fragments, in which equal names may
	 * mean different things
	 */
	private Arbitrary<String> selection(String type, int depth, boolean alone, boolean fragment) {
		return this.made.once(type + depth + alone + fragment, () -> selection(selected(type, depth, alone, fragment)));
	}

	private static Arbitrary<String> selection(List<Tuple.Tuple2<Integer, Arbitrary<String>>> fields) {
		return Arbitraries.frequencyOf(fields)
			.list()
			.ofMinSize(1)
			.ofMaxSize(3)
			.map(all -> all.stream().distinct().collect(Collectors.joining(" ", "{ ", " }")));
	}

	private List<Tuple.Tuple2<Integer, Arbitrary<String>>> selected(String type, int depth, boolean alone,
			boolean fragment) {
		boolean entity = this.vocabulary.find(type).isPresent();
		List<Tuple.Tuple2<Integer, Arbitrary<String>>> selected = new ArrayList<>();
		for (FieldDefinition field : fields(type)) {
			if (field.hasDirective("computed")) {
				continue;
			}
			if (isLeaf(typeOf(field))) {
				selected.add(Tuple.of(2, leaf(field, fragment)));
			}
			else if (depth > 0 || !entity) {
				boolean one = alone && (entity || !TypeInfo.typeInfo(field.getType()).isNonNull());
				selected.add(Tuple.of(entity ? depth : 3, field(field, entity ? depth - 1 : depth, one)));
			}
		}
		if (type.equals(Kind.ENTITY)) {
			this.vocabulary.kinds()
				.forEach(kind -> selected.add(Tuple.of(this.ends.contains(kind.name()) ? 5 : 1,
						selection(kind.name(), depth, alone, true).map(text -> "... on " + kind.name() + " " + text))));
		}
		return selected;
	}

	private static Arbitrary<String> leaf(FieldDefinition field, boolean fragment) {
		Arbitrary<String> aliased = Arbitraries.just("¤: " + field.getName());
		return fragment ? aliased
				: Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(field.getName())), Tuple.of(1, aliased));
	}

	private Arbitrary<String> arguments(FieldDefinition field, boolean alone) {
		List<Arbitrary<String>> arguments = new ArrayList<>();
		for (InputValueDefinition argument : field.getInputValueDefinitions()) {
			String name = argument.getName();
			String type = TypeInfo.typeInfo(argument.getType()).getName();
			Arbitrary<String> value = switch (name) {
				case "where" -> filter(type, alone ? 3 : 1).map(text -> "‹" + type + "!|" + text + "›");
				case "sort" -> this.inputs.sort(type);
				default -> this.inputs.value(argument, "");
			};
			if (!PAGING.contains(name)) {
				Arbitrary<String> given = value.map(text -> name + ": " + text);
				arguments.add(TypeInfo.typeInfo(argument.getType()).isNonNull() ? given : given.injectNull(0.4));
			}
		}
		arguments.addAll(paging(field, alone));
		return arguments.isEmpty() ? Arbitraries.just("")
				: Combinators.combine(arguments)
					.as(given -> given.stream()
						.filter(Objects::nonNull)
						.filter(text -> !text.isEmpty())
						.collect(Collectors.joining(", ", "(", ")")))
					.map(text -> text.equals("()") ? "" : text);
	}

	private Arbitrary<String> filter(String type, int depth) {
		return Arbitraries
			.oneOf(IntStream.rangeClosed(1, depth).mapToObj(each -> this.inputs.where(type, each)).toList());
	}

	private static List<Arbitrary<String>> paging(FieldDefinition field, boolean alone) {
		Set<String> known = field.getInputValueDefinitions()
			.stream()
			.map(InputValueDefinition::getName)
			.collect(Collectors.toSet());
		if (!known.contains("first") || !known.contains("after")) {
			return List.of();
		}
		Arbitrary<String> size = Arbitraries.integers().between(0, 4).map(n -> "«Int!|" + n + "»");
		Arbitrary<String> row = alone
				? Arbitraries.integers().between(0, 5).map(n -> "«String|\"#" + n + "\"»").injectNull(0.5)
				: Arbitraries.just("").map(text -> null);
		Arbitrary<String> forward = page(size, "first", row, "after");
		return List.of(known.contains("last")
				? Arbitraries.oneOf(Arbitraries.just(""), forward, forward, page(size, "last", row, "before"))
				: Arbitraries.oneOf(Arbitraries.just(""), forward));
	}

	private static Arbitrary<String> page(Arbitrary<String> size, String first, Arbitrary<String> row, String after) {
		return Combinators.combine(size.injectNull(0.2), row)
			.as((some, cursor) -> String.join(", ",
					java.util.stream.Stream.of(text(first, some), text(after, cursor))
						.filter(t -> !t.isEmpty())
						.toList()));
	}

	private static String text(String name, @org.jspecify.annotations.Nullable String value) {
		return (value == null) ? "" : name + ": " + value;
	}

	private List<FieldDefinition> fields(String type) {
		return Objects.requireNonNull((ImplementingTypeDefinition<?>) this.schema.types().get(type), type)
			.getFieldDefinitions();
	}

	private boolean isLeaf(String type) {
		return !(this.schema.types().get(type) instanceof ImplementingTypeDefinition<?>);
	}

	private static boolean isConnection(String type) {
		return type.endsWith("Connection");
	}

	private static String typeOf(FieldDefinition field) {
		return TypeInfo.typeInfo(field.getType()).getName();
	}

}
