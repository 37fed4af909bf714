package org.sekisho.graph.embedded;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;

/**
 * A password that lives as long as the process, so that nobody else on this machine can
 * ask the embedded Neo4j.
 */
class Password {

	static final String USER = "neo4j";

	private final String text;

	Password() {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.text = HexFormat.of().formatHex(random);
	}

	String text() {
		return this.text;
	}

	/**
	 * Writes the user's record itself: ALTER USER would do, but adds three seconds of
	 * planning to the start.
	 */
	void set(GraphDatabaseAPI database) {
		SystemGraphCredential credential = SystemGraphCredential
			.createCredentialForPassword(this.text.getBytes(StandardCharsets.UTF_8), new SecureHasher());
		DatabaseManagementService service = database.getDependencyResolver()
			.resolveDependency(DatabaseManagementService.class);
		try (Transaction transaction = service.database("system").beginTx()) {
			Node user = transaction.findNode(Label.label("User"), "name", USER);
			user.setProperty("credentials", credential.serialize());
			user.setProperty("passwordChangeRequired", false);
			transaction.commit();
		}
	}

}
