package org.sekisho.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application cannot start as things are, and its operator can put that right. */
public class StartRefused extends RuntimeException {

	private final String remedy;

	/**
	 * Says why, and what to do.
	 * @param reason what stands in the way, naming the file, folder or address
	 * @param remedy what the operator can do about it
	 */
	public StartRefused(String reason, String remedy) {
		super(reason);
		this.remedy = remedy;
	}

	/**
	 * What the operator can do.
	 * @return one or more sentences
	 */
	public String remedy() {
		return this.remedy;
	}

	/** Shows the reason and the remedy in place of a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<StartRefused> {

		@Override
		protected FailureAnalysis analyze(Throwable failure, StartRefused cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
		}

	}

}
