package org.sekisho.evidence;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.springframework.stereotype.Component;

/** Records the sources of facts. A fact can only cite a source that is recorded. */
@Component
public class Sources {

	private final Statements statements;

	Sources(Statements statements) {
		this.statements = statements;
	}

	/**
	 * Records a source, or brings what is recorded of it up to date.
	 * @param source what is known of it
	 * @param runner the transaction in which its facts are written
	 */
	public void record(Source source, StatementRunner runner) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("name", source.name());
		properties.put("publisher", source.publisher());
		properties.put("publishedOn", (source.publishedOn() != null) ? source.publishedOn().text() : null);
		properties.put("language", source.language());
		properties.put("loadedBy", source.loadedBy());
		properties.put("loadedAt", source.loadedAt().atZone(ZoneOffset.UTC));
		Statement statement = this.statements.named("evidence/record-source", Map.of("id", source.id(), "properties",
				properties, "stated", Grade.properties(source.grade(), source.loadedAt())));
		runner.run(statement);
	}

}
