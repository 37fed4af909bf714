package org.sekisho.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.sekisho.audit.chain.Journal;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be put on record is not done, and nothing of it is given out. */
class UnrecordedTests {

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	@TempDir
	Path folder;

	private final AtomicInteger changes = new AtomicInteger();

	private Instant now = NOON;

	private Journal journal;

	private Recorder recorder;

	@BeforeEach
	void open() throws IOException {
		Clock clock = new Clock() {
			@Override
			public Instant instant() {
				return UnrecordedTests.this.now;
			}

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}
		};
		this.journal = Journal.open(new Journal.Settings(this.folder, 1_000_000, Duration.ofSeconds(1)), clock);
		this.recorder = new Recorder(this.journal);
	}

	@AfterEach
	void close() throws IOException {
		this.journal.close();
	}

	/** Nothing can be written from tomorrow on, and tomorrow comes. */
	private void stopRecording() throws IOException {
		this.now = NOON.plus(Duration.ofDays(1));
		Files.createDirectory(this.folder.resolve(String.format(Locale.ROOT, "%s_%012d.jsonl",
				LocalDate.ofInstant(this.now, ZoneOffset.UTC), this.journal.head().sequence() + 1)));
	}

	@Test
	void answerOfAQuestionIsHeldBack() throws IOException {
		assertThat(ask("{ secret }").<Map<String, Object>>getData()).containsEntry("secret", "what is kept");
		stopRecording();
		WebGraphQlResponse answer = ask("{ secret }");
		assertThat(Objects.<Object>requireNonNullElse(answer.getData(), "none")).isEqualTo("none");
		assertThat(answer.getErrors()).singleElement()
			.satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "UNAVAILABLE"))
			.satisfies(error -> assertThat(error.getMessage()).contains("cannot be put on record"));
	}

	@Test
	void changeDoesNotBegin() throws IOException {
		assertThat(ask("mutation { change }").getErrors()).isEmpty();
		assertThat(this.changes).hasValue(1);
		stopRecording();
		assertThat(ask("mutation { change }").getErrors()).singleElement()
			.satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "UNAVAILABLE"));
		assertThat(this.changes).hasValue(1);
	}

	@Test
	void fileIsNotGivenOut() throws Exception {
		assertThat(get("/exports/csv").getContentAsString()).isEqualTo("what is kept");
		stopRecording();
		MockHttpServletResponse answer = get("/exports/csv");
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getContentType()).isEqualTo("application/problem+json");
		assertThat(answer.getContentAsString()).contains("Not on record").doesNotContain("what is kept");
		assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION)).isNull();
	}

	@Test
	void nothingIsGivenOutByWhoeverGoesOnWriting() throws Exception {
		stopRecording();
		MockHttpServletResponse answer = new MockHttpServletResponse();
		new AuditedRequests(this.recorder).doFilter(request("GET", "/exports/csv"), answer, (request, response) -> {
			for (int i = 0; i < 3; i++) {
				try {
					response.getOutputStream().write("what is kept".getBytes(StandardCharsets.UTF_8));
					response.flushBuffer();
				}
				catch (Unrecorded ex) {
					// As whoever closes what was begun does.
				}
			}
		});
		assertThat(answer.getContentAsString()).doesNotContain("what is kept");
	}

	@Test
	void requestThatChangesSomethingDoesNotBegin() throws Exception {
		stopRecording();
		AuditedRequests requests = new AuditedRequests(this.recorder);
		MockHttpServletRequest request = request("POST", "/imports");
		MockHttpServletResponse answer = new MockHttpServletResponse();
		FilterChain signedIn = (outer, response) -> new AuditedRequests.Changes(requests).doFilter(outer, response,
				(inner, output) -> this.changes.incrementAndGet());
		requests.doFilter(request, answer,
				(outer, response) -> new Caller("ada", Set.of(Role.LOADER), Clearance.NONE).during(() -> {
					try {
						signedIn.doFilter(outer, response);
						return true;
					}
					catch (IOException | ServletException ex) {
						throw new AssertionError(ex);
					}
				}));
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(this.changes).hasValue(0);
	}

	private MockHttpServletResponse get(String path) throws ServletException, IOException {
		MockHttpServletResponse answer = new MockHttpServletResponse();
		FilterChain chain = (request, response) -> {
			((HttpServletResponse) response).setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
			response.getOutputStream().write("what is kept".getBytes(StandardCharsets.UTF_8));
		};
		new AuditedRequests(this.recorder).doFilter(request("GET", path), answer, chain);
		return answer;
	}

	private static MockHttpServletRequest request(String method, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setServletPath(path);
		return request;
	}

	private WebGraphQlResponse ask(String question) {
		GraphQlSource source = GraphQlSource.schemaResourceBuilder()
			.schemaResources(new ByteArrayResource(
					"type Query { secret: String } type Mutation { change: Int }".getBytes(StandardCharsets.UTF_8)))
			.configureRuntimeWiring(wiring -> wiring
				.type("Query", type -> type.dataFetcher("secret", environment -> "what is kept"))
				.type("Mutation", type -> type.dataFetcher("change", environment -> this.changes.incrementAndGet())))
			.instrumentation(List.of(new Intents(this.recorder)))
			.build();
		WebGraphQlHandler handler = WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(source))
			.interceptor(new AuditedQuestions(this.recorder))
			.build();
		return Objects.requireNonNull(
				handler
					.handleRequest(new WebGraphQlRequest(UriComponentsBuilder.fromPath("/graphql").build().toUri(),
							new HttpHeaders(), new LinkedMultiValueMap<>(), null, Map.of(),
							new DefaultGraphQlRequest(question, null, Map.of(), Map.of()), "1", Locale.ENGLISH))
					.block());
	}

}
