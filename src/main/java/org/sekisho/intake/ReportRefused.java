package org.sekisho.intake;

import java.time.Duration;
import java.util.List;

import org.sekisho.reference.InvalidReference;
import org.sekisho.tables.TableRefused;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that the report desk turns down before anything is written: what is wrong,
 * where, and what to do about it.
 */
public class ReportRefused extends ErrorResponseException {

	private final String detail;

	private ReportRefused(HttpStatus status, String title, String detail) {
		super(status, problem(status, title, detail), null);
		this.detail = detail;
	}

	/** The request itself is incomplete or asks for something that does not exist. */
	public static ReportRefused badRequest(String title, String detail) {
		return new ReportRefused(HttpStatus.BAD_REQUEST, title, detail);
	}

	/** The file cannot be read as a report. */
	public static ReportRefused unreadable(String title, String detail) {
		return new ReportRefused(HttpStatus.UNPROCESSABLE_CONTENT, title, detail);
	}

	/**
	 * What reading the file needs cannot be understood: itself, a list, or its profile.
	 */
	static ReportRefused because(RuntimeException problem) {
		return switch (problem) {
			case TableRefused table -> unreadable(table.title(), table.detail());
			case InvalidReference list -> new ReportRefused(HttpStatus.SERVICE_UNAVAILABLE, "Thresholds unusable",
					list.getMessage() + ". " + list.remedy());
			default -> badRequest("Mapping unusable", String.valueOf(problem.getMessage()));
		};
	}

	/**
	 * The same, with a list of all that is wrong as the problem's member
	 * {@code problems}.
	 */
	public ReportRefused listing(List<?> problems) {
		getBody().setProperty("problems", problems);
		return this;
	}

	/** What is sent is of another type than can be taken. */
	public static ReportRefused unsupported(String title, String detail) {
		return new ReportRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, title, detail);
	}

	/** What is asked for does not exist. */
	public static ReportRefused notFound(String title, String detail) {
		return new ReportRefused(HttpStatus.NOT_FOUND, title, detail);
	}

	/** What was kept for a while is there no more. */
	static ReportRefused gone(String title, String detail) {
		return new ReportRefused(HttpStatus.GONE, title, detail);
	}

	/** The server has its hands full; the same request may be taken later. */
	static ReportRefused busy(String title, String detail, Duration later) {
		ReportRefused busy = new ReportRefused(HttpStatus.SERVICE_UNAVAILABLE, title, detail);
		busy.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, later.toSeconds())));
		return busy;
	}

	/** Tells by which token the file is kept meanwhile. */
	ReportRefused keeping(String token) {
		getBody().setProperty(Uploads.TOKEN, token);
		return this;
	}

	/** There is no such import. */
	public static ReportRefused unknownImport(String id) {
		return new ReportRefused(HttpStatus.NOT_FOUND, "Unknown import",
				"There is no import '%s'. The ids of all imports are listed by the query { imports { nodes { id } } }."
					.formatted(id));
	}

	/** The state of the import does not allow it. */
	public static ReportRefused conflict(String title, String detail) {
		return new ReportRefused(HttpStatus.CONFLICT, title, detail);
	}

	@Override
	public String getMessage() {
		return this.detail;
	}

	private static ProblemDetail problem(HttpStatus status, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(title);
		return problem;
	}

}
