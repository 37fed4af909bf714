package org.sekisho.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.springframework.core.io.ClassPathResource;

/** Small named networks, each in a Cypher file that says what it is good for. */
public final class Networks {

	private Networks() {
	}

	/**
	 * Builds a network.
	 * @param name its file under {@code networks/}, without ending
	 * @param graph where to build it
	 */
	public static void build(String name, Graph graph) {
		try {
			String cypher = new ClassPathResource("networks/" + name + ".cypher")
				.getContentAsString(StandardCharsets.UTF_8);
			graph.write(new Statement(cypher, Map.of()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
