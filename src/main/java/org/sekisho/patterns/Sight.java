package org.sekisho.patterns;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.NamedPath;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.vocabulary.Kind;

/** What the caller of one statement may see: no conditions where that is everything. */
final class Sight {

	private final AccessRule access;

	private final Scope scope;

	private final @Nullable Expression caller;

	Sight(AccessRule access, Scope scope) {
		this.access = access;
		this.scope = scope;
		this.caller = access.restricts() ? scope.parameterEachTime(access::caller) : null;
	}

	Condition of(Node node) {
		return (this.caller != null) ? this.access.visible(Patterns.reference(node), this.caller)
				: Cypher.noCondition();
	}

	Condition of(Relationship link) {
		return (this.caller != null) ? this.access.visible(link, this.caller) : Cypher.noCondition();
	}

	/**
	 * How many entities a link leads to that is marked as they are. The store knows how
	 * many there are, of a crowd too; what is hidden is taken off.
	 */
	Expression number(Found far) {
		if (this.caller == null) {
			return all(far);
		}
		Node hidden = Cypher.node(Kind.ENTITY).named(this.scope.name("h"));
		SymbolicName entity = far.node().getRequiredSymbolicName();
		Expression among = Cypher.count(this.access.hidden(hidden, this.scope.parameterEachTime(this.access::hidden))
			.with(hidden.getRequiredSymbolicName().as(entity))
			.match(far.pattern())
			.returning(entity)
			.build());
		return Cypher.caseExpression()
			.when(all(far).gt(this.scope.parameterEachTime(this.access::aboutHidden)))
			.then(all(far).subtract(among))
			.elseDefault(oneByOne(far));
	}

	/** How many times a pattern leads to an entity that the caller may see. */
	static Expression oneByOne(Found far) {
		return Cypher.count(Cypher.match(far.pattern())
			.where(far.visible())
			.returning(far.node().getRequiredSymbolicName())
			.build());
	}

	private static Expression all(Found far) {
		return Cypher.count(Cypher.match(far.pattern()).returning(far.node().getRequiredSymbolicName()).build());
	}

	Expression marking(Node node) {
		return this.access.marking(Patterns.reference(node));
	}

	/** Everything on a way. */
	Condition of(NamedPath path) {
		if (this.caller == null) {
			return Cypher.noCondition();
		}
		String node = this.scope.name("n");
		String link = this.scope.name("r");
		return Cypher.all(node)
			.in(Cypher.nodes(path))
			.where(of(Cypher.anyNode(node)))
			.and(Cypher.all(link)
				.in(Cypher.relationships(path))
				.where(of(Cypher.anyNode().relationshipTo(Cypher.anyNode()).named(link))));
	}

}
