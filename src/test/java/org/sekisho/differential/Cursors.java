package org.sekisho.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.NullValue;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import org.jspecify.annotations.Nullable;
import org.sekisho.differential.Question.Asked;
import org.sekisho.schema.Connections;

/**
 * Fills real cursors in: {@code after: "#3"} becomes the cursor of row 3 of that list.
 */
record Cursors(Function<Asked, @Nullable Object> ask) {

	private static final Set<String> PAGING = Set.of("first", "after", "last", "before");

	private static final SelectionSet ONLY_CURSORS = SelectionSet.newSelectionSet()
		.selection(Field.newField(Connections.EDGES)
			.selectionSet(SelectionSet.newSelectionSet().selection(Field.newField(Connections.CURSOR).build()).build())
			.build())
		.build();

	Asked filledIn(Question question) {
		Asked asked = question.asked();
		if (!question.template().contains("\"#")) {
			return asked;
		}
		Asked literal = new Question(question.template(), Question.Mode.LITERALS).asked();
		Object answer = this.ask.apply(new Asked(changed(Parser.parse(literal.document()),
				field -> (marked(field, Map.of()) != null) ? whole(field) : field), Map.of()));
		Document document = Parser.parse(asked.document());
		Map<String, @Nullable Object> variables = new HashMap<>(asked.variables());
		return new Asked(changed(document, field -> filledIn(field, answer, variables)), variables);
	}

	private static Field whole(Field field) {
		List<Argument> others = field.getArguments().stream().filter(each -> !PAGING.contains(each.getName())).toList();
		return field.transform(builder -> builder.arguments(others).selectionSet(ONLY_CURSORS));
	}

	private static Field filledIn(Field field, @Nullable Object answer, Map<String, @Nullable Object> variables) {
		Argument marked = marked(field, variables);
		if (marked == null) {
			return field;
		}
		List<String> cursors = new ArrayList<>();
		collect(answer, field.getResultKey(), false, cursors);
		String row = String.valueOf(Question.value(marked.getValue(), variables));
		String cursor = cursors.isEmpty() ? null : cursors.get(Interpreter.Page.row(row, cursors.size(), 0));
		if (marked.getValue() instanceof VariableReference variable) {
			variables.put(variable.getName(), cursor);
			return field;
		}
		Argument filled = marked
			.transform(builder -> builder.value((cursor != null) ? StringValue.of(cursor) : NullValue.of()));
		return field.transform(builder -> builder
			.arguments(field.getArguments().stream().map(each -> (each == marked) ? filled : each).toList()));
	}

	private static @Nullable Argument marked(Field field, Map<String, @Nullable Object> variables) {
		return field.getArguments()
			.stream()
			.filter(each -> Set.of("after", "before").contains(each.getName()))
			.filter(each -> String.valueOf(Question.value(each.getValue(), variables)).startsWith("#"))
			.findFirst()
			.orElse(null);
	}

	private static void collect(@Nullable Object answer, String alias, boolean within, List<String> cursors) {
		if (answer instanceof Map<?, ?> map) {
			map.forEach((key, value) -> {
				if (within && value instanceof String cursor && key.equals(Connections.CURSOR)) {
					cursors.add(cursor);
				}
				collect(value, alias, within || key.equals(alias), cursors);
			});
		}
		if (answer instanceof List<?> list) {
			list.forEach(each -> collect(each, alias, within, cursors));
		}
	}

	private static String changed(Document document, Function<Field, Field> change) {
		return AstPrinter.printAst(new AstTransformer().transform(document, new NodeVisitorStub() {

			@Override
			@SuppressWarnings("rawtypes")
			public TraversalControl visitField(Field field, TraverserContext<Node> context) {
				Field changed = change.apply(field);
				return (changed == field) ? TraversalControl.CONTINUE
						: TreeTransformerUtil.changeNode(context, changed);
			}
		}));
	}

}
