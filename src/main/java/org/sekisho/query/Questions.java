package org.sekisho.query;

import java.util.List;
import java.util.Map;

import graphql.schema.SelectedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.sekisho.graph.Graph;
import org.sekisho.selection.SelectionReader;
import org.sekisho.selection.Selected.LinkSelection;
import org.sekisho.selection.Selected.OfConnection;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Root;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import org.sekisho.schema.InvalidQuestion;

/** Answers root fields: each with one statement. */
@Component
public class Questions {

	private static final String ANSWER = "answer";

	private final Vocabulary vocabulary;

	private final Graph graph;

	private final AccessRule access;

	private final SelectionReader selections;

	private final Answers answers;

	Questions(Vocabulary vocabulary, Graph graph, AccessRule access, List<ComputedField> computed) {
		this.vocabulary = vocabulary;
		this.graph = graph;
		this.access = access;
		this.selections = new SelectionReader(vocabulary);
		this.answers = new Answers(vocabulary, computed);
	}

	/**
	 * Answers a root field.
	 * @param root the field
	 * @param arguments its arguments, coerced
	 * @param fields what is selected of it
	 * @return a map for an entity or connection, keyed as the caller named things; null
	 * where there is no such entity
	 * @throws org.sekisho.schema.InvalidQuestion where an argument is out of bounds
	 */
	public @Nullable Object answer(Root root, Map<String, @Nullable Object> arguments, List<SelectedField> fields) {
		LinkSelection wanted = this.selections.read(root.link(), fields);
		Draft draft = draft();
		return this.graph.read(draft.finish(statement(draft, root, wanted, arguments)))
			.stream()
			.map(row -> read(wanted, row.get(ANSWER), arguments))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Begins a statement for a root field that the vocabulary alone cannot answer.
	 * @return an empty draft
	 */
	public Draft draft() {
		return new Draft(this.vocabulary, this.access);
	}

	/**
	 * Reads what a statement returned for a selection.
	 * @param wanted the selection
	 * @param value what {@link Draft#show} made of it
	 * @param arguments the arguments of the field, for a connection
	 * @return the answer, keyed as the caller named things
	 */
	public @Nullable Object read(LinkSelection wanted, @Nullable Object value,
			Map<String, @Nullable Object> arguments) {
		return this.answers.read(wanted, value, arguments);
	}

	private Statement statement(Draft draft, Root root, LinkSelection wanted, Map<String, @Nullable Object> arguments) {
		Found found = draft.any(this.vocabulary.kind(root.link().target()));
		return switch (root.source()) {
			case LOOKUP -> {
				Expression id = draft.parameter(arguments.get(Property.ID));
				yield Cypher.match(found.pattern())
					.where(found.node().property(Property.ID).isEqualTo(id).and(found.visible()))
					.returning(draft.show(found.node(), (OfEntity) wanted).as(ANSWER))
					.build();
			}
			case KIND -> Cypher
				.returning(
						draft.projection().connection(found, root.link(), (OfConnection) wanted, arguments).as(ANSWER))
				.build();
			case FULL_TEXT -> Cypher
				.returning(new TextSearch(this.vocabulary, draft).answer((OfConnection) wanted, arguments).as(ANSWER))
				.build();
		};
	}

}
