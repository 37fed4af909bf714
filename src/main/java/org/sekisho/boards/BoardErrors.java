package org.sekisho.boards;

import jakarta.servlet.http.HttpServletResponse;
import org.sekisho.graph.GraphUnavailable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says what hinders the server where pictures and files of charts are sent or fetched.
 */
@RestControllerAdvice(basePackages = { "org.sekisho.boards", "org.sekisho.exports" })
class BoardErrors {

	@ExceptionHandler
	ProblemDetail lost(GraphUnavailable problem, HttpServletResponse response) {
		if (response.isCommitted()) {
			// Half a file is on its way: only a broken connection tells that it is cut
			// off.
			throw problem;
		}
		ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
		detail.setTitle("Database unavailable");
		detail.setDetail(problem.getMessage());
		return detail;
	}

}
