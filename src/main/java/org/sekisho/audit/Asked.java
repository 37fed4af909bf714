package org.sekisho.audit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import graphql.execution.ExecutionContext;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;
import org.sekisho.audit.entries.Event;
import org.sekisho.audit.entries.Shortened;

/** A question, as far as it is known: which operation it is shows once it is read. */
final class Asked {

	/** In characters. What is longer is refused by default. */
	private static final int LONGEST = 200_000;

	private final Look look;

	private final String door;

	private final String document;

	private final @Nullable Object variables;

	private final Map<String, Object> operation = new LinkedHashMap<>();

	Asked(Look look, String door, String document, Map<String, @Nullable Object> variables) {
		this.look = look;
		this.door = door;
		this.document = document;
		this.variables = variables.isEmpty() ? null : Shortened.of(variables);
	}

	Look look() {
		return this.look;
	}

	void read(ExecutionContext context) {
		OperationDefinition definition = context.getOperationDefinition();
		if (definition.getName() != null) {
			this.operation.put("operation", definition.getName());
		}
		this.operation.put("kind", definition.getOperation().name());
		Set<String> fields = new LinkedHashSet<>();
		collect(definition.getSelectionSet(), context.getFragmentsByName(), fields);
		this.operation.put("fields", fields);
	}

	private static void collect(SelectionSet set, Map<String, FragmentDefinition> fragments, Set<String> fields) {
		for (Selection<?> selection : set.getSelections()) {
			switch (selection) {
				case Field field -> fields.add(field.getName());
				case InlineFragment inline -> collect(inline.getSelectionSet(), fragments, fields);
				case FragmentSpread spread when fragments.containsKey(spread.getName()) ->
					collect(fragments.get(spread.getName()).getSelectionSet(), fragments, fields);
				default -> {
					// There is nothing else.
				}
			}
		}
	}

	/** Writes what is known by now and what else there is to say. */
	void record(Recorder recorder, Event event, Map<String, ?> more) {
		Map<String, @Nullable Object> said = new LinkedHashMap<>();
		said.put("door", this.door);
		said.putAll(this.operation);
		said.put("variables", this.variables);
		said.putAll(more);
		recorder.record(this.look, event, said,
				(this.document.length() <= LONGEST) ? this.document : Shortened.cut(this.document));
	}

}
