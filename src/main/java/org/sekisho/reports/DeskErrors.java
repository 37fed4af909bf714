package org.sekisho.reports;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.intake.ReportRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what hinders the server where files are taken in, looked at or given back. */
@RestControllerAdvice(basePackageClasses = { UploadController.class, ReportRefused.class })
class DeskErrors {

	private static final Logger LOG = LoggerFactory.getLogger(DeskErrors.class);

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

	@ExceptionHandler
	ProblemDetail full(IOException problem, HttpServletResponse response) throws IOException {
		if (response.isCommitted()) {
			throw problem;
		}
		LOG.error("A file cannot be taken in", problem);
		ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.INSUFFICIENT_STORAGE);
		detail.setTitle("File not kept");
		detail.setDetail("The disk of the server does not take the file, perhaps because it is full. Nothing of the "
				+ "file was kept or loaded. Have room made in the folder sekisho.data and send the file again.");
		return detail;
	}

}
