package org.sekisho.audit;

import java.util.Map;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.ExecutionStrategyInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;
import org.sekisho.audit.chain.JournalFailed;
import org.sekisho.audit.entries.Event;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Looks at questions while they are answered, before others refuse them. What changes
 * something is put on record before it begins, so that there is no change without an
 * entry, even where the process is killed in its middle.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Intents extends SimplePerformantInstrumentation {

	private final Recorder recorder;

	Intents(Recorder recorder) {
		this.recorder = recorder;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		Asked asked = context.getGraphQLContext().get(Asked.class);
		if (asked != null) {
			asked.look().identify();
			asked.read(context);
		}
		return super.beginExecuteOperation(parameters, state);
	}

	/** By now nobody refuses it any more. */
	@Override
	public @Nullable ExecutionStrategyInstrumentationContext beginExecutionStrategy(
			InstrumentationExecutionStrategyParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		Asked asked = context.getGraphQLContext().get(Asked.class);
		if (asked != null && context.getOperationDefinition().getOperation() == Operation.MUTATION) {
			intend(asked);
		}
		return super.beginExecutionStrategy(parameters, state);
	}

	private void intend(Asked asked) {
		try {
			asked.record(this.recorder, Event.INTENT, Map.of());
		}
		catch (JournalFailed ex) {
			throw new Unrecorded();
		}
	}

	/** Each event of a subscription is made in a thread of its own. */
	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
			InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
		Asked asked = parameters.getExecutionContext().getGraphQLContext().get(Asked.class);
		if (asked == null) {
			return super.beginSubscribedFieldEvent(parameters, state);
		}
		Look.Scope scope = asked.look().bind();
		return SimpleInstrumentationContext.whenCompleted((result, problem) -> scope.close());
	}

}
