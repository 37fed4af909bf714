package org.sekisho.support;

import java.util.List;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.query.AccessRule;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Hides entities from callers, beside what the application's own access rule hides. */
public class HiddenEntities implements BeanPostProcessor {

	private volatile List<String> ids = List.of();

	/**
	 * Hides entities from now on.
	 * @param hidden their ids
	 */
	public void hide(String... hidden) {
		this.ids = List.of(hidden);
	}

	/** Hides nothing from now on. */
	public void none() {
		this.ids = List.of();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof AccessRule rule) ? (AccessRule) entity -> rule.visible(entity).and(visible(entity))
				: bean;
	}

	private Condition visible(Node entity) {
		return this.ids.isEmpty() ? Cypher.noCondition()
				: entity.property("id").in(Cypher.listOf(this.ids.stream().map(Cypher::literalOf).toList())).not();
	}

}
