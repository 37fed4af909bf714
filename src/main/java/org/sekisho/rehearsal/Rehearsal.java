package org.sekisho.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks what the pages ask first, one question after the other, once the application is
 * ready. Neo4j plans a statement of a new shape for up to some seconds, and keeps the
 * plan; so the first analyst of the day does not wait for it. Answers are thrown away,
 * and a question that fails here is left to who asks it.
 */
@Component
@ConditionalOnBooleanProperty("sekisho.rehearse")
class Rehearsal implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

	/** Sees all, as whoever runs this on a machine of their own does. */
	private static final Caller ITSELF = new Caller("rehearsal", Set.of(Role.READER), Clearance.EVERYTHING);

	private final ExecutionGraphQlService service;

	private final ObjectMapper mapper;

	private volatile boolean running;

	Rehearsal(ExecutionGraphQlService service, ObjectMapper mapper) {
		this.service = service;
		this.mapper = mapper;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread.ofPlatform().daemon().name("rehearsal").start(this::play);
	}

	/** Asks all there is to ask, or until the application ends. */
	void play() {
		ITSELF.during(() -> {
			askAll();
			return true;
		});
	}

	private void askAll() {
		try {
			for (Question question : questions()) {
				if (this.running) {
					ask(question);
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			LOG.debug("The rehearsal ends early", ex);
		}
	}

	List<Question> questions() throws IOException {
		try (var file = new ClassPathResource("rehearsal.json").getInputStream()) {
			return List.of(this.mapper.readValue(file, Question[].class));
		}
	}

	private void ask(Question question) throws IOException {
		var request = new DefaultExecutionGraphQlRequest(question.document(), null, question.variables(), null,
				"rehearsal-" + question.operation(), Locale.ENGLISH);
		var response = this.service.execute(request).block();
		if (response != null && !response.getErrors().isEmpty()) {
			LOG.debug("Rehearsing {}: {}", question.operation(), response.getErrors());
		}
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * A question of a page.
	 *
	 * @param operation the name of a file below {@code graphql/operations}
	 * @param variables what it is asked with
	 */
	record Question(String operation, Map<String, @Nullable Object> variables) {

		String document() throws IOException {
			return PageOperations.named(this.operation);
		}

	}

}
