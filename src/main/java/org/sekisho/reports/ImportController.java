package org.sekisho.reports;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.sekisho.markings.Handlings;
import org.sekisho.intake.Intake;
import org.sekisho.intake.ReportFile;
import org.sekisho.intake.ReportRefused;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.Ledger;
import org.sekisho.packdesk.PackDesk;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Controller;

/** Takes imports back, and has those that failed go on. */
@Controller
class ImportController {

	private final Ledger ledger;

	private final Withdrawal withdrawal;

	private final ImportQueue queue;

	private final Intake intake;

	private final PackDesk packs;

	private final Handlings handlings;

	ImportController(Ledger ledger, Withdrawal withdrawal, ImportQueue queue, Intake intake, PackDesk packs,
			Handlings handlings) {
		this.handlings = handlings;
		this.packs = packs;
		this.ledger = ledger;
		this.withdrawal = withdrawal;
		this.queue = queue;
		this.intake = intake;
	}

	@MutationMapping
	ImportReceipt withdrawImport(@Argument String id, @Argument String reason) {
		known(id);
		return new ImportReceipt(id, Ledger.Status.WITHDRAWN, this.withdrawal.withdraw(id, reason));
	}

	@MutationMapping
	ImportReceipt resumeImport(@Argument String id) {
		known(id);
		this.ledger.requireResumable(id);
		if (this.packs.has(id)) {
			throw ReportRefused.conflict("Pack not resumable",
					"The import '%s' brought a pack, which is loaded whole or not at all: load a corrected version of it, or withdraw it."
						.formatted(id));
		}
		ReportFile file = reopened(this.ledger.known(id));
		ImportEntry entry = this.ledger.resume(id);
		this.queue.goOn(entry, file);
		return new ImportReceipt(id, entry.status(), 0);
	}

	private void known(String id) {
		if (!this.handlings.visible(this.ledger.known(id).handling())) {
			throw ReportRefused.unknownImport(id);
		}
	}

	private ReportFile reopened(ImportEntry entry) {
		try {
			if (entry.folder() == null) {
				throw new FileNotFoundException(entry.fileName());
			}
			return this.intake.reopen(entry.folder());
		}
		catch (IOException ex) {
			throw ReportRefused.conflict("File missing",
					"The file of '%s' is no longer kept, or not with all that belongs to it. Load it again: rows that are in stay, the others are added."
						.formatted(entry.id()));
		}
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
