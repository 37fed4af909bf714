package org.sekisho.support;

import java.util.Map;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.knowledge.Packs;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Empties the graph before a test class, except for what the application sets up at
 * start.
 */
class EmptyGraph implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext test) {
		ApplicationContext application = SpringExtension.getApplicationContext(test);
		application.getBean(Graph.class)
			.write(new Statement("MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock DETACH DELETE n", Map.of()));
		SekishoTest wanted = AnnotatedElementUtils.findMergedAnnotation(test.getRequiredTestClass(), SekishoTest.class);
		if (wanted != null && wanted.packs()) {
			application.getBean(Packs.class).load();
		}
	}

}
