package org.sekisho.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says what is wrong with a body that is no question, before any GraphQL begins. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyErrors {

	@ExceptionHandler
	ProblemDetail unreadable(HttpMessageNotReadableException problem) {
		return problem.contains(StreamConstraintsException.class) ? ProblemDetail.forStatusAndDetail(
				HttpStatus.CONTENT_TOO_LARGE,
				"The body is too long or too deep (spring.jackson.factory.constraints.read). Ask in several questions.")
				: ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
						"The body is no JSON object such as {\"query\": \"{ version }\", \"variables\": {}}.");
	}

}
