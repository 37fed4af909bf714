package org.sekisho.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.paging.Listed;
import org.sekisho.patterns.AccessRule;
import org.sekisho.patterns.Found;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.Operations;
import org.sekisho.selection.Selected.LinkSelection;
import org.sekisho.selection.Selected.OfConnection;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.selection.SelectionReader;
import org.sekisho.selection.Slot;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Root;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/**
 * Answers root fields: each with one statement, which is built once for each document and
 * shape of variables.
 */
@Component
public class Questions {

	private static final String ANSWER = "answer";

	private static final String IDS = "ids";

	private final Vocabulary vocabulary;

	private final Graph graph;

	private final AccessRule access;

	private final Operations operations;

	private final SelectionReader selections;

	private final Answers answers;

	Questions(Vocabulary vocabulary, Graph graph, AccessRule access, Operations operations, SelectionReader selections,
			List<ComputedField> computed, List<FoundField> found) {
		this.vocabulary = vocabulary;
		this.graph = graph;
		this.access = access;
		this.operations = operations;
		this.selections = selections;
		this.answers = new Answers(vocabulary, computed, found);
	}

	/**
	 * Answers a root field by the vocabulary alone.
	 * @param root the field
	 * @param environment where it stands in a document
	 * @return a map for an entity or connection, keyed as the caller named things, or a
	 * list of such maps; null where there is no such entity
	 * @throws InvalidQuestion where an argument is out of bounds
	 */
	public @Nullable Object answer(Root root, DataFetchingEnvironment environment) {
		return answer(environment, field -> compile(root, field));
	}

	/**
	 * Answers a root field.
	 * @param environment where it stands in a document
	 * @param compiler makes a question of it, once for each shape
	 * @return what the question makes of the rows
	 * @throws InvalidQuestion where an argument is out of bounds
	 */
	public @Nullable Object answer(DataFetchingEnvironment environment,
			Function<ExecutableNormalizedField, Question> compiler) {
		String key = environment.getField().getResultKey();
		return this.operations.of(environment)
			.compiled(key, this.access.restricts(), compiler)
			.ask(this.graph, environment.getVariables());
	}

	/**
	 * Begins a statement for a root field that the vocabulary alone cannot answer.
	 * @param arguments the field's arguments, of which {@code asOf} is read
	 * @return an empty draft
	 */
	public Draft draft(Map<String, @Nullable Object> arguments) {
		return new Draft(this.vocabulary, this.access, arguments.get(Connections.AS_OF), this.answers);
	}

	/**
	 * Looks for an entity for a caller who is to change it.
	 * @param kind its kind
	 * @param id its business key
	 * @return a statement that has a row where there is one that the caller may see
	 */
	public Statement seen(Kind kind, String id) {
		Draft draft = draft(Map.of());
		Found found = draft.any(kind);
		Condition known = found.node().property(Property.ID).isEqualTo(draft.parameter(id));
		return draft
			.finish(Cypher.match(found.pattern())
				.where(known.and(found.visible()))
				.returning(found.node().property(Property.ID).as(Property.ID))
				.build())
			.with(Map.of());
	}

	/**
	 * Looks for entities of any kind.
	 * @param ids business keys
	 * @return a statement that has a row with the id of each that there is and that the
	 * caller may see
	 */
	public Statement seen(Collection<String> ids) {
		Draft draft = draft(Map.of());
		Found found = draft.any(this.vocabulary.kind(Kind.ENTITY));
		return draft
			.finish(Cypher.match(found.pattern())
				.where(found.node().property(Property.ID).in(draft.parameter(List.copyOf(ids))).and(found.visible()))
				.returning(found.node().property(Property.ID).as(Property.ID))
				.build())
			.with(Map.of());
	}

	/**
	 * Whether there may be something that the caller of the moment may not see.
	 * @return false for a caller who may see everything
	 */
	public boolean restricted() {
		return this.access.restricts();
	}

	/**
	 * Reads what a statement returned for a selection.
	 * @param wanted the selection
	 * @param value what {@link Draft#show} made of it
	 * @param variables the caller's variables, coerced
	 * @return the answer, keyed as the caller named things
	 */
	public @Nullable Object read(LinkSelection wanted, @Nullable Object value,
			Map<String, @Nullable Object> variables) {
		return this.answers.reading(variables).read(wanted, value, Map.of());
	}

	private Question compile(Root root, ExecutableNormalizedField field) {
		Map<String, @Nullable Object> arguments = field.getResolvedArguments();
		LinkSelection wanted = this.selections.read(root.link(), field.getChildren());
		Draft draft = draft(arguments);
		return switch (root.source()) {
			case LOOKUP -> (root.link().cardinality() == Link.Cardinality.LIST)
					? entities(draft, root.link(), (OfEntity) wanted, arguments)
					: entity(draft, root.link(), (OfEntity) wanted, arguments);
			case KIND -> {
				Kind kind = this.vocabulary.kind(root.link().target());
				Listed list = new Listed(draft.any(kind), kind, root.link(), null, arguments);
				yield connection(draft, list, (OfConnection) wanted);
			}
			case FULL_TEXT -> connection(draft,
					new TextSearch(this.vocabulary, draft).answer((OfConnection) wanted, arguments), wanted, arguments);
		};
	}

	/**
	 * The rows of a page are cheaper one by one, where nothing but the page is asked for.
	 */
	private Question connection(Draft draft, Listed list, OfConnection wanted) {
		if (wanted.total() || !wanted.page()) {
			return connection(draft, draft.projection().connection(list, wanted), wanted, list.arguments());
		}
		return new Question(draft.finish(draft.projection().rows(list, wanted, row -> row.as(ANSWER))),
				(rows, variables) -> this.answers.reading(variables)
					.read(wanted, Map.of(Answers.ROWS, rows.stream().map(row -> row.get(ANSWER)).toList()),
							Slot.filledAll(list.arguments(), variables)));
	}

	private Question connection(Draft draft, Expression shown, LinkSelection wanted,
			Map<String, @Nullable Object> arguments) {
		return new Question(draft.finish(Cypher.returning(shown.as(ANSWER)).build()),
				(rows, variables) -> this.answers.reading(variables)
					.read(wanted, rows.getFirst().get(ANSWER), Slot.filledAll(arguments, variables)));
	}

	private Question entity(Draft draft, Link link, OfEntity wanted, Map<String, @Nullable Object> arguments) {
		Found found = draft.any(this.vocabulary.kind(link.target()));
		Expression id = draft.parameter(arguments.get(Property.ID));
		return new Question(
				draft.finish(Cypher.match(found.pattern())
					.where(found.node().property(Property.ID).isEqualTo(id).and(found.visible()))
					.returning(draft.show(found.node(), wanted).as(ANSWER))
					.build()),
				(rows, variables) -> rows.isEmpty() ? null : read(wanted, rows.getFirst().get(ANSWER), variables));
	}

	private Question entities(Draft draft, Link link, OfEntity wanted, Map<String, @Nullable Object> arguments) {
		Found found = draft.any(this.vocabulary.kind(link.target()));
		Expression ids = draft.parameter(arguments.get(IDS));
		return new Question(draft.finish(Cypher.match(found.pattern())
			.where(found.node().property(Property.ID).in(ids).and(found.visible()))
			.returning(found.node().property(Property.ID).as(Property.ID), draft.show(found.node(), wanted).as(ANSWER))
			.build()), (rows, variables) -> {
				Map<Object, @Nullable Object> byId = new HashMap<>();
				rows.forEach(row -> byId.put(Objects.requireNonNull(row.get(Property.ID)),
						read(wanted, row.get(ANSWER), variables)));
				List<?> asked = (List<?>) Objects.requireNonNull(Slot.filled(arguments.get(IDS), variables));
				return asked.stream().map(byId::get).toList();
			});
	}

}
