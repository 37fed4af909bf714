package org.sekisho.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.ExecutionGraphQlService;
import tools.jackson.databind.ObjectMapper;

/** What is asked once at start. */
@SekishoTest(packs = true)
class RehearsalIT {

	private static final Map<String, Object> OTHERS = Map.of("id", "country:KR", "ids", List.of("country:KR"), "joined",
			List.of("country:KR", "country:US"), "from", "country:US", "text", "firearm", "day", "2004-12-15", "on",
			"2004-12-15", "with", "country:US", "period", Map.of("from", "2004-01-01", "to", "2004-12-31"));

	@Autowired
	private StatementCount statements;

	private Rehearsal rehearsal;

	private Client client;

	@BeforeEach
	void prepare(@Autowired ExecutionGraphQlService service, @Autowired ObjectMapper mapper,
			@LocalServerPort int port) {
		this.rehearsal = new Rehearsal(service, mapper);
		this.client = new Client(port);
	}

	@Test
	void whatPagesAskOfOthersIsPlannedAlready() throws IOException {
		this.rehearsal.start();
		this.rehearsal.play();
		Set<String> planned = asked();
		this.statements.reset();
		for (Rehearsal.Question question : this.rehearsal.questions()) {
			this.client.ask(question.document(), ofOthers(question.variables()));
		}
		assertThat(asked()).hasSizeGreaterThan(15);
		assertThat(planned).containsAll(asked());
	}

	@Test
	void nothingIsAskedOnceTheApplicationEnds() {
		this.rehearsal.start();
		this.rehearsal.stop();
		this.statements.reset();
		this.rehearsal.play();
		assertThat(this.statements.count()).isZero();
	}

	private static Map<String, Object> ofOthers(Map<String, Object> variables) {
		Map<String, Object> others = new HashMap<>(variables);
		others.replaceAll((name, value) -> OTHERS.getOrDefault(name, value));
		return others;
	}

	private Set<String> asked() {
		return this.statements.statements().stream().map(Statement::text).collect(Collectors.toSet());
	}

}
