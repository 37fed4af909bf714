package org.sekisho.markings;

import java.util.List;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.patterns.AccessRule;

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

	MarkingRule(Handlings handlings, Looks looks) {
		this.handlings = handlings;
		this.looks = looks;
	}

	@Override
	public boolean restricts() {
		Clearance clearance = Caller.cleared();
		return !clearance.everything() && !(this.looks.isLooking() && this.handlings.allVisibleTo(clearance));
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
	public Expression marking(Node entity) {
		return entity.property(Handlings.PROPERTY);
	}

	private static Condition cleared(PropertyContainer marked, Expression caller) {
		Expression handling = marked.property(Handlings.PROPERTY);
		return handling.isNull().or(handling.in(caller));
	}

}
