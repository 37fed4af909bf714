package org.sekisho;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the labels and relationship types that a Cypher text names. */
final class CypherWords {

	private static final Pattern NOT_CODE = Pattern.compile("//[^\n]*|(?s)/\\*.*?\\*/|'[^']*'|\"[^\"]*\"");

	/** A colon and names, behind a bracket, a variable or both, but not in a map. */
	private static final Pattern NAMES = Pattern.compile(
			"(?:[(\\[]\\s*\\w*|\\b(?:WHERE|AND|OR|NOT|SET|REMOVE)\\s+\\w+)\\s*:(\\s*[!(]?\\w+(?:\\s*[:|&]\\s*[:!(]?\\w+\\)?)*)");

	private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

	private CypherWords() {
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Set<String> namesIn(String cypher) {
		Set<String> names = new TreeSet<>();
		NAMES.matcher(NOT_CODE.matcher(cypher).replaceAll("''"))
			.results()
			.flatMap(found -> NAME.matcher(found.group(1)).results())
			.forEach(found -> names.add(found.group()));
		return names;
	}

}
