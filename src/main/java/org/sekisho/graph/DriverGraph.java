package org.sekisho.graph;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads and writes through the Neo4j driver. The driver is asked for at first use,
 * because Neo4j may still start.
 */
@Component
class DriverGraph implements Graph {

	/** At DEBUG it tells the statements, never their values. */
	private static final Logger LOG = LoggerFactory.getLogger(Graph.class);

	private final ObjectProvider<Driver> driver;

	private final Statements statements;

	private final GraphSettings.Neo4j settings;

	private final Changes changes;

	private final SessionConfig session;

	private final SessionConfig reader;

	/** What the transactions of this process are told apart by, from all others. */
	private final String process = UUID.randomUUID().toString();

	private final AtomicLong transactions = new AtomicLong();

	private final Map<Thread, String> reading = new ConcurrentHashMap<>();

	private final Map<Thread, LimitedSearch> searching = new ConcurrentHashMap<>();

	private final Timer reads;

	private final Timer writes;

	DriverGraph(ObjectProvider<Driver> driver, Statements statements, GraphSettings settings, Changes changes,
			MeterRegistry meters) {
		this.driver = driver;
		this.statements = statements;
		this.settings = settings.neo4j();
		this.changes = changes;
		this.session = SessionConfig.forDatabase(this.settings.database());
		this.reader = SessionConfig.builder()
			.withDatabase(this.settings.database())
			.withDefaultAccessMode(AccessMode.READ)
			.build();
		this.reads = timer("read", meters);
		this.writes = timer("write", meters);
	}

	private static Timer timer(String kind, MeterRegistry meters) {
		return Timer.builder("sekisho.graph.statements")
			.description("Statements that the graph database answered")
			.tag("kind", kind)
			.register(meters);
	}

	@Override
	public List<Map<String, @Nullable Object>> read(Statement statement) {
		return read(statement, this.settings.timeout());
	}

	@Override
	public <T extends @Nullable Object> T search(Function<Graph.Search, T> work) {
		LimitedSearch search = new LimitedSearch(this::read, this.settings.timeout());
		this.searching.put(Thread.currentThread(), search);
		try {
			return work.apply(search);
		}
		finally {
			this.searching.remove(Thread.currentThread());
		}
	}

	private List<Map<String, @Nullable Object>> read(Statement statement, Duration timeout) {
		String name = this.process + "/" + this.transactions.incrementAndGet();
		TransactionConfig config = TransactionConfig.builder()
			.withTimeout(timeout)
			.withMetadata(Map.of("name", name))
			.build();
		this.reading.put(Thread.currentThread(), name);
		try {
			return inSession(this.reader, session -> read(session, statement, config));
		}
		finally {
			this.reading.remove(Thread.currentThread());
		}
	}

	/**
	 * One exchange with the database. What fails in passing is tried again by the driver,
	 * in a transaction, which takes more of them.
	 */
	private List<Map<String, @Nullable Object>> read(Session session, Statement statement, TransactionConfig config) {
		try {
			return run(query -> session.run(query, config), statement, this.reads);
		}
		catch (Neo4jException ex) {
			if (!Failures.isPassing(ex)) {
				throw ex;
			}
			LOG.info("Neo4j could not answer for now, so it is asked again: {}", ex.getMessage());
			return session.executeRead(transaction -> runner(transaction, this.reads).run(statement), config);
		}
	}

	@Override
	public void giveUp(Thread reader) {
		LimitedSearch search = this.searching.get(reader);
		if (search != null) {
			search.giveUp();
		}
		String name = this.reading.get(reader);
		if (name != null) {
			Statement end = this.statements.named("graph/give-up", Map.of("name", name));
			inSession(session -> session.run(end.text(), new HashMap<>(end.parameters())).list());
		}
	}

	@Override
	public List<Map<String, @Nullable Object>> write(Statement statement) {
		return changing(session -> session.executeWrite(transaction -> run(transaction::run, statement, this.writes)));
	}

	@Override
	public <T extends @Nullable Object> T inTransaction(Function<StatementRunner, T> work) {
		return changing(session -> session.executeWrite(transaction -> work.apply(runner(transaction, this.writes))));
	}

	/** Counted in any case: a failure may come after the change. */
	private <T extends @Nullable Object> T changing(Function<Session, T> work) {
		try {
			return inSession(work);
		}
		finally {
			this.changes.add();
		}
	}

	private static StatementRunner runner(TransactionContext transaction, Timer timer) {
		return statement -> {
			try {
				return run(transaction::run, statement, timer);
			}
			catch (Neo4jException ex) {
				throw Failures.inTransaction(ex);
			}
		};
	}

	private <T extends @Nullable Object> T inSession(Function<Session, T> work) {
		return inSession(this.session, work);
	}

	private <T extends @Nullable Object> T inSession(SessionConfig config, Function<Session, T> work) {
		try (Session session = this.driver.getObject().session(config)) {
			return work.apply(session);
		}
		catch (Neo4jException ex) {
			throw Failures.from(ex);
		}
	}

	private static List<Map<String, @Nullable Object>> run(Function<Query, Result> asking, Statement statement,
			Timer timer) {
		LOG.debug("{}", statement.text());
		Query query = new Query(statement.text(), new HashMap<>(statement.parameters()));
		return timed(timer, () -> asking.apply(query).list(DriverValues::row));
	}

	private static <T> T timed(Timer timer, Supplier<T> work) {
		Timer.Sample sample = Timer.start();
		try {
			return work.get();
		}
		finally {
			sample.stop(timer);
		}
	}

}
