package org.sekisho.records;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statements;
import org.sekisho.mapping.Outliers;
import org.sekisho.mapping.SeizureReport.Transport;
import org.springframework.stereotype.Component;

/**
 * Takes the usual masses from the seizures in the graph, anew where these have changed.
 */
@Component
class UsualMasses implements Outliers {

	private static final Duration KEPT = Duration.ofMinutes(10);

	/** So many seizures tell well enough what is usual. */
	private static final double ENOUGH = 200_000;

	/** So much more or less of them makes no difference to what is usual. */
	private static final double SIMILAR = 0.05;

	/** As few as can tell anything, see usual-masses. */
	private static final double FEWEST = 30;

	private static final double FAR_OUT = 3;

	private final Graph graph;

	private final Statements statements;

	private List<Fence> fences = List.of();

	private Instant known = Instant.MIN;

	private double among;

	UsualMasses(Graph graph, Statements statements) {
		this.graph = graph;
		this.statements = statements;
	}

	@Override
	public synchronized List<Fence> fences() {
		double seizures = number(
				this.graph.read(this.statements.named("records/count-seizures", Map.of())).getFirst().get("seizures"));
		boolean similar = Math.abs(seizures - this.among) <= SIMILAR * this.among;
		if (!similar || this.known.plus(KEPT).isBefore(Instant.now())) {
			this.fences = read(seizures);
			this.known = Instant.now();
			this.among = seizures;
		}
		return this.fences;
	}

	private List<Fence> read(double seizures) {
		if (seizures < FEWEST) {
			return List.of();
		}
		return this.graph
			.read(this.statements.named("records/usual-masses", Map.of("part", ENOUGH / Math.max(1, seizures))))
			.stream()
			.map(UsualMasses::fence)
			.toList();
	}

	private static Fence fence(Map<String, @Nullable Object> row) {
		double lower = number(row.get("lower"));
		double upper = number(row.get("upper"));
		double reach = FAR_OUT * (upper - lower);
		return new Fence(String.valueOf(row.get("substance")), Transport.valueOf(String.valueOf(row.get("transport"))),
				Math.exp(lower - reach), Math.exp(upper + reach));
	}

	private static double number(@Nullable Object value) {
		return ((Number) Objects.requireNonNull(value)).doubleValue();
	}

}
