package org.sekisho.graph;

import java.time.Duration;

/**
 * A statement took longer than it may. Its message tells the person who asks what to do.
 */
public class StatementTimedOut extends StatementFailed {

	StatementTimedOut(Duration timeout, Throwable cause) {
		super("No answer was found within %d seconds, so the search for it was given up. Narrow the question: filter more, or ask for less."
			.formatted(timeout.toSeconds()), cause);
	}

}
