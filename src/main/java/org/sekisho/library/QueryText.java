package org.sekisho.library;

import java.util.List;
import java.util.Objects;

import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sekisho.schema.InvalidQuestion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a query that is to be saved must be: what can be asked again. */
final class QueryText {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_DESCRIPTION = 2000;

	private static final int LONGEST_TEXT = 50_000;

	private QueryText() {
	}

	static void words(String name, @Nullable String description, String by) {
		length("name", name.strip(), 1, LONGEST_NAME);
		length("description", Objects.requireNonNullElse(description, ""), 0, LONGEST_DESCRIPTION);
		length("by", by.strip(), 1, LONGEST_NAME);
	}

	static void question(String document, String variables, @Nullable String operationName) {
		length("document", document, 1, LONGEST_TEXT);
		length("variables", variables, 1, LONGEST_TEXT);
		List<String> operations = operations(document);
		if (operationName != null && !operations.contains(operationName)) {
			throw new InvalidQuestion("operationName: the document has no operation '" + operationName + "'. It has "
					+ String.join(", ", operations));
		}
		if (!isObject(variables)) {
			throw new InvalidQuestion(
					"variables: this is no JSON object. Write the variables by name, such as {\"first\": 10}");
		}
	}

	private static List<String> operations(String document) {
		try {
			List<String> operations = Parser.parse(document)
				.getDefinitionsOfType(OperationDefinition.class)
				.stream()
				.map(operation -> Objects.requireNonNullElse(operation.getName(), "one without a name"))
				.toList();
			if (operations.isEmpty()) {
				throw new InvalidQuestion("document: there is no operation in it, such as { version }");
			}
			return operations;
		}
		catch (InvalidSyntaxException ex) {
			throw new InvalidQuestion("document: this is no GraphQL. " + ex.getMessage());
		}
	}

	private static boolean isObject(String variables) {
		try {
			return JSON.readTree(variables).isObject();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private static void length(String what, String text, int least, int most) {
		if (text.length() < least || text.length() > most) {
			throw new InvalidQuestion(
					"%s: it has %d characters. Write %d to %d characters".formatted(what, text.length(), least, most));
		}
	}

}
