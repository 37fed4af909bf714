package org.sekisho.reports;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;

import jakarta.servlet.http.HttpServletResponse;
import org.sekisho.access.UnknownMarking;
import org.sekisho.graph.GraphUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** Says what hinders the server where files are taken in, looked at or given back. */
@RestControllerAdvice(basePackages = { "org.sekisho.reports", "org.sekisho.intake", "org.sekisho.catalogue" })
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
	ProblemDetail marked(UnknownMarking problem) {
		ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
		detail.setTitle("Marking unusable");
		detail.setDetail("The form field 'marking': " + problem.getMessage());
		return detail;
	}

	/**
	 * A form that cannot be taken apart: mostly it is damaged, sometimes the disk is
	 * full.
	 */
	@ExceptionHandler
	ProblemDetail damaged(MultipartException problem, HttpServletResponse response) throws IOException {
		if (NestedExceptionUtils.getMostSpecificCause(problem) instanceof IOException cause && isOfTheDisk(cause)) {
			return full(cause, response);
		}
		ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
		detail.setTitle("Form damaged");
		detail.setDetail("The form cannot be read to its end: it is cut off, or the header Content-Type does not name "
				+ "its boundary. Send the whole form again as multipart/form-data; curl -F does.");
		return detail;
	}

	/** What comes of the form or its sender has a type of its own. */
	private static boolean isOfTheDisk(IOException problem) {
		return problem.getClass() == IOException.class || problem instanceof FileNotFoundException
				|| problem instanceof FileSystemException;
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
