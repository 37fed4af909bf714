package org.sekisho.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.sekisho.patterns.AccessRule;
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
		return (bean instanceof AccessRule rule) ? new Hiding(rule) : bean;
	}

	private final class Hiding implements AccessRule {

		private final AccessRule rule;

		private Hiding(AccessRule rule) {
			this.rule = rule;
		}

		@Override
		public boolean restricts() {
			return this.rule.restricts() || !HiddenEntities.this.ids.isEmpty();
		}

		@Override
		public Object caller() {
			Map<String, Object> caller = new HashMap<>();
			caller.put("rule", this.rule.caller());
			caller.put("hidden", HiddenEntities.this.ids);
			return caller;
		}

		@Override
		public Condition visible(Node entity, Expression caller) {
			Condition shown = entity.property("id").in(Cypher.property(caller, "hidden")).not();
			return this.rule.visible(entity, Cypher.property(caller, "rule")).and(shown);
		}

		@Override
		public OngoingReading hidden(Node entity, Expression hidden) {
			return this.rule.hidden(entity, hidden);
		}

		@Override
		public Object hidden() {
			return this.rule.hidden();
		}

		@Override
		public long aboutHidden() {
			return HiddenEntities.this.ids.isEmpty() ? this.rule.aboutHidden() : Long.MAX_VALUE;
		}

		@Override
		public Expression marking(Node entity) {
			return this.rule.marking(entity);
		}

		@Override
		public Condition visible(Relationship link, Expression caller) {
			return this.rule.visible(link, Cypher.property(caller, "rule"));
		}

	}

}
