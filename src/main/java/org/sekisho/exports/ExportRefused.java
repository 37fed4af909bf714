package org.sekisho.exports;

import org.sekisho.boards.BoardContent;
import org.sekisho.schema.Unanswered;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A file that is not made: what is wrong, and what to do about it. */
final class ExportRefused extends ErrorResponseException {

	private ExportRefused(HttpStatus status, String title, String detail) {
		super(status, problem(status, title, detail), null);
	}

	private static ProblemDetail problem(HttpStatus status, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(title);
		return problem;
	}

	static ExportRefused noFormat(String name, String known) {
		return new ExportRefused(HttpStatus.NOT_FOUND, "No such format",
				"There is no format '" + name + "'. There are " + known + ".");
	}

	static ExportRefused noBoard(String id) {
		return new ExportRefused(HttpStatus.NOT_FOUND, "No such board",
				"There is no board '" + id + "'. It may have been deleted.");
	}

	static ExportRefused badChart(String detail) {
		return new ExportRefused(HttpStatus.BAD_REQUEST, "Chart unusable", detail);
	}

	static ExportRefused tooManyLinks() {
		return new ExportRefused(HttpStatus.UNPROCESSABLE_CONTENT, "Too many links",
				"There are more than %,d links between these entities. Name fewer entities, or the links."
					.formatted(BoardContent.MOST_LINKS));
	}

	static ExportRefused tooLong() {
		return new ExportRefused(HttpStatus.SERVICE_UNAVAILABLE, "Chart not read",
				"It was not read within sekisho.neo4j.timeout. Name fewer entities, or the links.");
	}

	static ExportRefused because(Unanswered problem) {
		HttpStatus status = switch (problem.code()) {
			case "INVALID", "LIMIT" -> HttpStatus.UNPROCESSABLE_CONTENT;
			case "UNAVAILABLE", "TIMEOUT", "CANCELLED" -> HttpStatus.SERVICE_UNAVAILABLE;
			default -> HttpStatus.INTERNAL_SERVER_ERROR;
		};
		return new ExportRefused(status, "Chart not read", String.valueOf(problem.getMessage()));
	}

}
