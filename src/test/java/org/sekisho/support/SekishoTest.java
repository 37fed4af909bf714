package org.sekisho.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running application, on a free port, without the demonstration set, and
 * with withdrawals in small parts. All such tests share one application and one graph,
 * which is emptied before each test class; so they must not change the application with
 * mock beans or properties of their own. The graph is embedded, or in a container with
 * {@code -Dsekisho.test.graph=container}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "sekisho.demo=false", "sekisho.rehearse=false", "sekisho.imports.withdraw-rows=20" })
@ActiveProfiles(resolver = TestGraph.class)
@ContextConfiguration(initializers = TestGraph.class)
@Import({ StatementCount.class, HiddenEntities.class, Disturbance.class })
@ExtendWith({ EmptyGraph.class, Administrator.class })
public @interface SekishoTest {

	/**
	 * Whether the document packs are loaded before the test class.
	 * @return true for the institutional facts, false for an empty graph
	 */
	boolean packs() default false;

}
