package org.sekisho.limits;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.validation.ValidationError;
import org.jspecify.annotations.Nullable;
import org.sekisho.selection.Operation;
import org.sekisho.selection.Operations;

import org.springframework.stereotype.Component;

/**
 * Holds every question to the limits: its text before it is parsed, its document before
 * it is validated, its pages before anything is fetched, and its answer, root field by
 * root field.
 */
@Component
class QuestionLimits extends SimplePerformantInstrumentation {

	/** The validation goes down one fragment within another, until its stack ends. */
	private static final int FRAGMENTS_A_LEVEL = 5;

	private final LimitSettings settings;

	private final Operations operations;

	private final ParserOptions parsing;

	QuestionLimits(LimitSettings settings, Operations operations) {
		this.operations = operations;
		this.settings = settings;
		this.parsing = ParserOptions.getDefaultOperationParserOptions()
			.transform(options -> options.maxCharacters(settings.characters()).maxTokens(settings.tokens()));
	}

	private static final class Answered implements InstrumentationState {

		private final AtomicLong values = new AtomicLong();

	}

	@Override
	public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
		return new Answered();
	}

	@Override
	public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
			@Nullable InstrumentationState state) {
		GraphQLContext context = input.getGraphQLContext();
		context.put(ParserOptions.class, this.parsing);
		return input;
	}

	@Override
	public InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
			@Nullable InstrumentationState state) {
		return SimpleInstrumentationContext.whenCompleted((document, problem) -> {
			switch (problem) {
				case ParseCancelledTooManyCharsException _ ->
					throw LimitExceeded.of(Limit.CHARACTERS, this.settings.characters());
				case ParseCancelledTooDeepException _ -> throw LimitExceeded.of(Limit.DEPTH, this.settings.depth());
				case ParseCancelledException _ -> throw LimitExceeded.of(Limit.TOKENS, this.settings.tokens());
				case null, default -> {
					// Parsed, or refused for another reason.
				}
			}
		});
	}

	@Override
	public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
			InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
		DocumentSize.Size size = DocumentSize.of(parameters.getDocument());
		check(Limit.DEPTH, size.depth(), this.settings.depth());
		if (size.nesting() > FRAGMENTS_A_LEVEL * this.settings.depth()) {
			throw LimitExceeded.of(Limit.DEPTH, this.settings.depth());
		}
		check(Limit.ALIASES, size.aliases(), this.settings.aliases());
		check(Limit.FIELDS, size.fields(), this.settings.fields());
		check(Limit.INTROSPECTION, size.introspection(), GoodFaithIntrospection.GOOD_FAITH_MAX_FIELDS_COUNT);
		return super.beginValidation(parameters, state);
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		Map<String, @Nullable Object> variables = context.getCoercedVariables().toMap();
		long conditions = 0;
		long rows = 0;
		for (Cost cost : costs(context)) {
			conditions += cost.conditions();
			// Neo4j plans what is nested deeper for minutes, and nobody can stop it.
			check(Limit.NESTING, cost.levels(), this.settings.nesting());
			rows += cost.rows(variables);
		}
		check(Limit.CONDITIONS, conditions, this.settings.conditions());
		check(Limit.COST, rows, this.settings.cost());
		return super.beginExecuteOperation(parameters, state);
	}

	private List<Cost> costs(ExecutionContext context) {
		Operation operation = operation(context);
		return operation.roots()
			.stream()
			.filter(Cost::counts)
			.map(root -> operation.compiled(root.getResultKey(), Cost.class,
					field -> new Cost(field, context.getGraphQLSchema())))
			.toList();
	}

	private Operation operation(ExecutionContext context) {
		try {
			return this.operations.of(context);
		}
		catch (AbortExecutionException ex) {
			// Few fields in the document can be many once they are told apart by kind.
			throw LimitExceeded.of(Limit.FIELDS, this.settings.fields());
		}
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			@Nullable InstrumentationState state) {
		boolean root = parameters.getExecutionStepInfo().getPath().getLevel() == 1;
		return (root && state instanceof Answered answered) ? environment -> counted(fetcher, environment, answered)
				: fetcher;
	}

	private @Nullable Object counted(DataFetcher<?> fetcher, DataFetchingEnvironment environment, Answered answered)
			throws Exception {
		Object answer = fetcher.get(environment);
		check(Limit.RESULT, answered.values.addAndGet(Contents.values(answer)), this.settings.result());
		return answer;
	}

	private static void check(Limit limit, long found, long most) {
		if (found > most) {
			throw LimitExceeded.of(limit, found, most);
		}
	}

}
