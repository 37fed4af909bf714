package org.sekisho.markings;

import java.util.List;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.patterns.AccessRule;
import org.sekisho.patterns.Patterns;

import org.springframework.stereotype.Component;

/**
 * Something exists for a caller who is cleared for its handling. Whoever is cleared for
 * all that is in use is answered without a look at it, as long as a question is under
 * way.
 */
@Component
class MarkingRule implements AccessRule {

	private final Handlings handlings;

	private final Looks looks;

	private final MarkedNumbers marked;

	MarkingRule(Handlings handlings, Looks looks, MarkedNumbers marked) {
		this.handlings = handlings;
		this.looks = looks;
		this.marked = marked;
	}

	@Override
	public boolean restricts() {
		return this.looks.restricts(this.handlings::allVisible)
				&& !(Caller.cleared().everything() && !this.looks.isLooking());
	}

	@Override
	public List<String> caller() {
		return this.handlings.visibleTo(Caller.cleared());
	}

	@Override
	public Condition visible(Node entity, Expression caller) {
		return cleared(entity, caller);
	}

	@Override
	public Condition visible(Relationship link, Expression caller) {
		return cleared(link, caller);
	}

	@Override
	public OngoingReading hidden(Node entity, Expression hidden) {
		return Cypher.match(entity).where(Patterns.reference(entity).property(Handlings.PROPERTY).in(hidden));
	}

	@Override
	public List<String> hidden() {
		return this.handlings.hiddenFrom(Caller.cleared());
	}

	/** A handling that is new while a question is under way is not among the hidden. */
	@Override
	public long aboutHidden() {
		return this.looks.isLooking() ? this.marked.about(hidden()) : Long.MAX_VALUE;
	}

	@Override
	public Expression marking(Node entity) {
		return entity.property(Handlings.PROPERTY);
	}

	private static Condition cleared(PropertyContainer marked, Expression caller) {
		Expression handling = marked.property(Handlings.PROPERTY);
		return handling.isNull().or(handling.in(caller));
	}

}
