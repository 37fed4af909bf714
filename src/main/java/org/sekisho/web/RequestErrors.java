package org.sekisho.web;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.MimeType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says what is wrong with a request, where that shows before anybody deals with it. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestErrors extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(RequestErrors.class);

	private static final String QUESTIONS = "/graphql";

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException problem,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (problem.contains(StreamConstraintsException.class)) {
			return said(problem, HttpStatus.CONTENT_TOO_LARGE, headers, request,
					"The body is too long or too deep (spring.jackson.factory.constraints.read). Ask in several questions.");
		}
		String path = (request instanceof ServletWebRequest web) ? web.getRequest().getServletPath() : "";
		return said(problem, status, headers, request,
				path.equals(QUESTIONS)
						? "The body is no JSON object such as {\"query\": \"{ version }\", \"variables\": {}}."
						: path.startsWith("/access/")
								? "The body is no JSON object with what is to be sent here. README.md has examples."
								: "The body cannot be read to its end. Send it again, whole.");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
			HttpRequestMethodNotSupportedException problem, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		return said(problem, status, headers, request, "%s is not possible here. Possible is %s."
			.formatted(problem.getMethod(), String.join(", ", Objects.requireNonNull(problem.getSupportedMethods()))));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
			HttpMediaTypeNotSupportedException problem, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		String taken = problem.getSupportedMediaTypes()
			.stream()
			.map(MimeType::toString)
			.collect(Collectors.joining(" or "));
		return said(problem, status, headers, request,
				taken.isEmpty() ? "The header Content-Type is none. Name the type of what you send, or leave it out."
						: "What is sent must be of another type: set the header Content-Type to " + taken + ".");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
			MaxUploadSizeExceededException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return said(problem, status, headers, request,
				"The file is longer than the server takes (spring.servlet.multipart.max-file-size). Pack it with gzip, or split it.");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException problem,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return said(problem, status, headers, request, "There is nothing at /" + problem.getResourcePath() + ".");
	}

	/** What is nobody's mistake but ours stays in the log, as everywhere. */
	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception problem, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Object said = (status.is5xxServerError() && !(problem instanceof ErrorResponse))
				? ProblemDetail.forStatusAndDetail(status, logged(request.getDescription(false), problem)) : body;
		return super.handleExceptionInternal(problem, said, headers, status, request);
	}

	private static String logged(Object what, @Nullable Throwable problem) {
		String reference = UUID.randomUUID().toString();
		LOG.error("{} failed, reference {}", what, reference, problem);
		return QuestionErrors.unexpected(reference);
	}

	private @Nullable ResponseEntity<Object> said(Exception problem, HttpStatusCode status, HttpHeaders headers,
			WebRequest request, String detail) {
		return handleExceptionInternal(problem, ProblemDetail.forStatusAndDetail(status, detail), headers, status,
				request);
	}

	/** Answers where nobody else does. What went wrong stays in the log. */
	@RestController
	static class Unexpected implements ErrorController {

		@RequestMapping("/error")
		ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
			HttpStatus status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
					? Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR)
					: HttpStatus.NOT_FOUND;
			return ResponseEntity.status(status)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(ProblemDetail.forStatusAndDetail(status, detail(status, request)));
		}

		private static String detail(HttpStatus status, HttpServletRequest request) {
			if (status.is5xxServerError()) {
				return logged(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
						(Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
			}
			String message = (String) request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
			return (message != null && !message.isBlank()) ? message : status.getReasonPhrase();
		}

	}

}
