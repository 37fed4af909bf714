package org.sekisho.graph;

/** The database cannot be reached. The same call may succeed later. */
public class GraphUnavailable extends RuntimeException {

	public GraphUnavailable(Throwable cause) {
		super("The graph database cannot be reached. Try again in a moment; if it stays so, look at /actuator/health.",
				cause);
	}

}
