package org.sekisho.audit;

import java.util.Map;

import graphql.execution.AbortExecutionException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is asked cannot be put on record, so it is not done, and nothing is given out. */
final class Unrecorded extends AbortExecutionException implements ErrorResponse {

	static final String MESSAGE = "This cannot be put on record, so it is not answered. "
			+ "Have room made where the audit is kept (sekisho.audit.folder), and ask again.";

	static final String CODE = "UNAVAILABLE";

	/** The same where nobody else words problems. */
	static final String PROBLEM = "{\"title\":\"Not on record\",\"status\":503,\"detail\":\"" + MESSAGE + "\"}";

	Unrecorded() {
		super(MESSAGE);
	}

	@Override
	public Map<String, Object> getExtensions() {
		return Map.of("code", CODE);
	}

	@Override
	public HttpStatusCode getStatusCode() {
		return HttpStatus.SERVICE_UNAVAILABLE;
	}

	@Override
	public ProblemDetail getBody() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(getStatusCode(), MESSAGE);
		problem.setTitle("Not on record");
		return problem;
	}

	@Override
	public HttpHeaders getHeaders() {
		return HttpHeaders.EMPTY;
	}

	/** Answers a request whose answer could not be put on record. */
	@RestControllerAdvice
	@Order(Ordered.HIGHEST_PRECEDENCE)
	static class Advice {

		@ExceptionHandler
		ResponseEntity<ProblemDetail> refuse(Unrecorded problem) {
			return ResponseEntity.status(problem.getStatusCode())
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(problem.getBody());
		}

	}

}
