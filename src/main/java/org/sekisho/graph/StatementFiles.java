package org.sekisho.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads the statement files from the class path. */
@Component
class StatementFiles implements Statements {

	private static final String FOLDER = "cypher/queries/";

	private static final String ENDING = ".cypher";

	private final Map<String, String> texts = new HashMap<>();

	StatementFiles() {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:" + FOLDER + "**/*" + ENDING)) {
				this.texts.put(name(file), file.getContentAsString(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Resource file) throws IOException {
		String address = file.getURL().toString();
		return address.substring(address.lastIndexOf(FOLDER) + FOLDER.length(), address.length() - ENDING.length());
	}

	@Override
	public Statement named(String name, Map<String, ? extends @Nullable Object> parameters) {
		String text = this.texts.get(name);
		if (text == null) {
			throw new IllegalArgumentException("There is no file " + FOLDER + name + ENDING);
		}
		return new Statement(text, parameters);
	}

}
