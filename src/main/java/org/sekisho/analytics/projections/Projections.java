package org.sekisho.analytics.projections;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sekisho.analytics.projections.Shelf.Lent;
import org.sekisho.graph.Changes;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementFailed;
import org.sekisho.graph.Statements;
import org.sekisho.schema.InvalidQuestion;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lends projections. One that is asked for again serves again, for several at once, as
 * long as nothing was written since; the statement that makes it tells it apart, with the
 * caller's rights among its parameters.
 */
@Component
public class Projections implements SmartLifecycle {

	/** The parameter of the statement that makes a projection. */
	public static final String NAME = "projection";

	static final String PREFIX = "sekisho-";

	/** Longer than statements may take as the application is set up. */
	private static final Duration AFTER_FAILURE = Duration.ofMinutes(2);

	private final Graph graph;

	private final Changes changes;

	private final AnalyticsSettings settings;

	private final Semaphore places;

	private final Shelf shelf;

	private volatile boolean running;

	Projections(Graph graph, Statements statements, Changes changes, AnalyticsSettings settings) {
		this.graph = graph;
		this.changes = changes;
		this.settings = settings;
		this.places = new Semaphore(settings.atOnce(), true);
		this.shelf = new Shelf(settings, process -> new Removal(graph, statements, process, AFTER_FAILURE));
	}

	/**
	 * Does some work on a projection.
	 * @param selection a statement that makes it under the name {@link #NAME} and returns
	 * how many {@code entities}, {@code links}, each both ways, and {@code rows} it has
	 * @param narrower what makes the selection smaller, told where it is too large
	 * @param work what to do with it
	 * @param <T> what comes of the work
	 * @return what comes of the work
	 * @throws InvalidQuestion where the selection is too large, or too many ask at once
	 */
	public <T> T on(Statement selection, String narrower, Function<Projection, T> work) {
		waitForTurn();
		try {
			while (true) {
				Lent lent = this.shelf.take(new Shelf.Key(this.changes.count(), selection));
				try {
					Projection projection = projection(lent, selection, narrower);
					if (projection != null) {
						return work.apply(projection);
					}
				}
				finally {
					this.shelf.leave(lent);
				}
			}
		}
		finally {
			this.places.release();
		}
	}

	private void waitForTurn() {
		Duration patience = this.settings.patience();
		try {
			if (this.places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			throw givenUp(ex);
		}
		throw new InvalidQuestion("So many analyses are running (sekisho.analytics.at-once: " + this.settings.atOnce()
				+ ") that this one did not begin within " + patience.toSeconds() + " s. Ask again later");
	}

	private static StatementFailed givenUp(InterruptedException cause) {
		Thread.currentThread().interrupt();
		return new StatementFailed(StatementFailed.Reason.CANCELLED, cause);
	}

	/**
	 * The projection; null where whoever was making it gave up, which says nothing of it.
	 */
	private @Nullable Projection projection(Lent lent, Statement selection, String narrower) {
		if (lent.begin()) {
			return make(lent, selection, narrower);
		}
		try {
			return lent.made().get();
		}
		catch (InterruptedException ex) {
			throw givenUp(ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof StatementFailed failed
					&& failed.reason() == StatementFailed.Reason.CANCELLED) {
				return null;
			}
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
	}

	private Projection make(Lent lent, Statement selection, String narrower) {
		try {
			Map<String, @Nullable Object> parameters = new HashMap<>(selection.parameters());
			parameters.put(NAME, lent.name());
			Projection made = checked(lent.name(), narrower,
					this.graph.read(new Statement(selection.text(), parameters)).getFirst());
			lent.made().complete(made);
			return made;
		}
		catch (RuntimeException | Error ex) {
			this.shelf.discard(lent);
			lent.made().completeExceptionally(ex);
			throw ex;
		}
	}

	private Projection checked(String name, String narrower, Map<String, @Nullable Object> row) {
		if (number(row, "rows") > this.settings.largest()) {
			throw new InvalidQuestion("The selection has more than " + this.settings.largest()
					+ " entities and links, which is the most for an analysis (sekisho.analytics.largest). "
					+ "Narrow it: by " + narrower);
		}
		return new Projection(name, number(row, "entities"), number(row, "links") / 2);
	}

	private static long number(Map<String, @Nullable Object> row, String column) {
		return (row.get(column) instanceof Number number) ? number.longValue() : 0;
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** Drops all, while the database can still be reached. */
	@Override
	public void stop() {
		this.running = false;
		this.shelf.close();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Ends after the web server, and so after all who ask. */
	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE - 4096;
	}

}
