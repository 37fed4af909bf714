package org.sekisho.reports;

import java.util.Map;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.sekisho.intake.ReportRefused;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Controller;

/** Takes imports back. */
@Controller
class ImportController {

	private final Ledger ledger;

	ImportController(Ledger ledger) {
		this.ledger = ledger;
	}

	@MutationMapping
	ImportReceipt withdrawImport(@Argument String id, @Argument String reason) {
		return new ImportReceipt(id, Ledger.Status.WITHDRAWN, this.ledger.withdraw(id, reason));
	}

	@GraphQlExceptionHandler
	GraphQLError refused(ReportRefused problem, DataFetchingEnvironment environment) {
		return invalid(problem, environment);
	}

	static GraphQLError invalid(ReportRefused problem, DataFetchingEnvironment environment) {
		return GraphQLError.newError()
			.location(environment.getField().getSourceLocation())
			.path(environment.getExecutionStepInfo().getPath())
			.message("%s", environment.getField().getName() + ": " + problem.getMessage())
			.errorType(ErrorType.BAD_REQUEST)
			.extensions(Map.of("code", "INVALID"))
			.build();
	}

	/**
	 * What became of an import.
	 *
	 * @param id the import
	 * @param status how it stands now
	 * @param withdrawn seizures taken back
	 */
	record ImportReceipt(String id, Ledger.Status status, int withdrawn) {

	}

}
