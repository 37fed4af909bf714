package org.sekisho.graph;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * Where the graph is kept and what it may use.
 *
 * @param data the folder of everything that is stored
 * @param neo4j what concerns Neo4j
 */
@ConfigurationProperties("sekisho")
public record GraphSettings(@DefaultValue("./data") Path data, @DefaultValue Neo4j neo4j) {

	/**
	 * The folder of the embedded Neo4j: its stores and its logs.
	 * @return an absolute path
	 */
	public Path neo4jFolder() {
		return this.data.resolve("neo4j").toAbsolutePath().normalize();
	}

	/**
	 * What concerns Neo4j.
	 *
	 * @param database the name of the database within Neo4j
	 * @param pageCache memory beside the heap for the store's pages; embedded only
	 * @param transactionMemory the most heap that one transaction may hold; embedded only
	 * @param timeout after this long a statement that reads is given up
	 * @param patience how long the start waits for a server; set as {@code wait}
	 */
	public record Neo4j(@DefaultValue("neo4j") String database, @DefaultValue("512MB") DataSize pageCache,
			@DefaultValue("1GB") DataSize transactionMemory, @DefaultValue("60s") Duration timeout,
			@DefaultValue("60s") @Name("wait") Duration patience) {

	}

}
