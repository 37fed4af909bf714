package org.sekisho.reference;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A file of reference data cannot be read. The message says what is wrong and where. */
public class InvalidReference extends RuntimeException {

	private final String remedy;

	InvalidReference(String where, String problem, String remedy) {
		super(where + ": " + problem);
		this.remedy = remedy;
	}

	/**
	 * What to do.
	 * @return a sentence
	 */
	public String remedy() {
		return this.remedy;
	}

	/** Shows the reason and the remedy in place of a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<InvalidReference> {

		@Override
		protected FailureAnalysis analyze(Throwable failure, InvalidReference cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
		}

	}

}
