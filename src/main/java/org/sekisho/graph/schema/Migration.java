package org.sekisho.graph.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.graph.StartRefused;

import org.springframework.core.io.Resource;

/**
 * One step in the graph's history, a file {@code V0001__What_it_does.cypher}.
 *
 * @param file the file's name
 * @param version its number; steps are taken in the order of their numbers
 * @param description what it does
 * @param checksum SHA-256 of its text
 * @param statements what it tells the database
 */
record Migration(String file, String version, String description, String checksum, List<String> statements) {

	private static final Pattern NAME = Pattern.compile("V(\\d{4,})__(\\w+)\\.cypher");

	private static final Pattern SCHEMA = Pattern.compile("(CREATE|DROP|ALTER)\\s[\\w\\s]*?\\b(CONSTRAINT|INDEX)\\b.*",
			Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

	static Migration read(Resource resource) throws IOException {
		String file = String.valueOf(resource.getFilename());
		Matcher name = NAME.matcher(file);
		if (!name.matches()) {
			throw new StartRefused("The migration cypher/migrations/" + file + " has no version.",
					"Call it V<four digits>__<What_it_does>.cypher.");
		}
		// A checkout may have changed the line ends, and that is no change.
		String text = resource.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
		return new Migration(file, name.group(1), name.group(2).replace('_', ' '), checksum(text), statements(text));
	}

	/**
	 * Neo4j takes no statement on the schema into a transaction that also writes data.
	 */
	static boolean changesSchema(String statement) {
		return SCHEMA.matcher(statement).matches();
	}

	private static List<String> statements(String text) {
		return Pattern.compile(";\\s*?(\n|$)")
			.splitAsStream(text.replaceAll("(?m)^\\s*//.*\n?", ""))
			.map(String::strip)
			.filter(statement -> !statement.isEmpty())
			.toList();
	}

	private static String checksum(String text) {
		return DigestUtils.sha256Hex(text);
	}

}
