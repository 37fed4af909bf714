package org.sekisho.analytics;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sekisho.analytics.projections.AnalyticsSettings;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.schema.InvalidQuestion;

/** What is measured, and how Graph Data Science is asked for it. */
enum Measure {

	DEGREE("gds.degree.stream"),

	BETWEENNESS("gds.betweenness.stream"),

	PAGERANK("gds.pageRank.stream"),

	CLOSENESS("gds.closeness.stream"),

	EIGENVECTOR("");

	/** How much faster closeness is than betweenness: it only counts how far it is. */
	private static final int CLOSENESS_STEPS = 10;

	private static final int MOST_ITERATIONS = 2000;

	/** Entities times links that one thread has counted before others have begun. */
	private static final long STEPS_OF_ONE = 5_000_000;

	private final String procedure;

	Measure(String procedure) {
		this.procedure = procedure;
	}

	String procedure() {
		return this.procedure;
	}

	/** Whether {@link Centrality} computes it, not the library. */
	boolean isOurs(Projection projection, long sampleSize) {
		return this == EIGENVECTOR || sampleSize < projection.entities();
	}

	/** What is left of 0 where a score is only approached. */
	double nothing() {
		return (this == EIGENVECTOR) ? 1e-9 : 1e-12;
	}

	/**
	 * The library has no weighted closeness; and its weighted eigenvectors are of weights
	 * as shares of all that an entity has, which is another measure.
	 */
	void check(boolean weighted) {
		if (weighted && (this == CLOSENESS || this == EIGENVECTOR)) {
			throw new InvalidQuestion("weighted: " + this + " has no weighted form. Leave weighted out, or take "
					+ "BETWEENNESS or PAGERANK, which have one");
		}
	}

	/**
	 * From how many entities it is estimated; all of them where it is exact.
	 * @throws InvalidQuestion where that takes too long, and it cannot be estimated
	 */
	long sampleSize(Projection projection, AnalyticsSettings settings, boolean weighted) {
		double steps = (double) projection.entities() * Math.max(projection.ties(), 1);
		if (this == CLOSENESS && steps > (double) settings.exactSteps() * CLOSENESS_STEPS) {
			throw new InvalidQuestion("measure: the selection is too large for CLOSENESS, which is only computed where "
					+ "entities times links are no more than " + settings.exactSteps() * CLOSENESS_STEPS
					+ " (ten times sekisho.analytics.exact-steps). Narrow the selection, or take another measure");
		}
		if (this != BETWEENNESS || steps <= settings.exactSteps()) {
			return projection.entities();
		}
		if (weighted) {
			throw new InvalidQuestion("weighted: the selection is too large for weighted BETWEENNESS, which is only "
					+ "computed where entities times links are no more than " + settings.exactSteps()
					+ " (sekisho.analytics.exact-steps). Narrow the selection, or leave weighted out");
		}
		return Math.clamp(settings.exactSteps() / projection.ties(), 1,
				Math.min(settings.samples(), projection.entities()));
	}

	/**
	 * Threads that iterate together wait for each other a hundred times as long as they
	 * work, where there are more of them than processors.
	 */
	private boolean isForOneThread(Projection projection) {
		return this == PAGERANK || projection.entities() * projection.ties() < STEPS_OF_ONE;
	}

	Map<String, Object> configuration(boolean weighted, Projection projection) {
		Map<String, Object> configuration = new LinkedHashMap<>();
		if (weighted) {
			configuration.put("relationshipWeightProperty",
					(this == BETWEENNESS) ? SelectionStatement.LENGTH : SelectionStatement.WEIGHT);
		}
		if (isForOneThread(projection)) {
			configuration.put("concurrency", 1);
		}
		switch (this) {
			case PAGERANK -> configuration.putAll(Map.of("maxIterations", MOST_ITERATIONS, "tolerance", 1e-11));
			case CLOSENESS -> configuration.put("useWassermanFaust", true);
			default -> {
			}
		}
		return configuration;
	}

}
