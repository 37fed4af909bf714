package org.sekisho.counterexamples.cypherdslwhereshapesvary;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Statement;

final class FixedStatement {

	Statement everything() {
		return Cypher.match(Cypher.anyNode("n")).returning("n").build();
	}

}
