package org.sekisho.support;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.packs.Packs;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.awaitility.Awaitility.await;

/**
 * Empties the graph before a test class, except for what the application sets up at
 * start. Nothing is written by then for tests before.
 */
class EmptyGraph implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext test) {
		ApplicationContext application = SpringExtension.getApplicationContext(test);
		Client client = new Client(
				application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
		await().atMost(Duration.ofMinutes(1))
			.until(() -> Client.texts(client.ask("{ importProgress { phase } }"), "phase"),
					phases -> phases.stream().allMatch("ENDED"::equals));
		application.getBean(Graph.class)
			.write(new Statement("MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock DETACH DELETE n", Map.of()));
		SekishoTest wanted = AnnotatedElementUtils.findMergedAnnotation(test.getRequiredTestClass(), SekishoTest.class);
		if (wanted != null && wanted.packs()) {
			application.getBean(Packs.class).load();
		}
	}

}
