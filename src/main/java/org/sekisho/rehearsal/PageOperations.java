package org.sekisho.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * What the pages ask: files below {@code graphql/operations}, and beside them, in
 * {@code fragments}, what several of them ask alike. An operation may have fragments of
 * its own in its file.
 */
public final class PageOperations {

	private static final String FOLDER = "graphql/operations/";

	private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(\\w+)");

	private PageOperations() {
	}

	/**
	 * The document of an operation, with the fragments that it spreads.
	 * @param name its name, which is its file's
	 * @return a GraphQL document
	 * @throws IOException if there is no such file
	 */
	public static String named(String name) throws IOException {
		return complete(new ClassPathResource(FOLDER + name + ".graphql"));
	}

	/**
	 * A document, with the fragments that it spreads.
	 * @param operation its file
	 * @return a GraphQL document
	 * @throws IOException if a file is missing
	 */
	public static String complete(Resource operation) throws IOException {
		String text = operation.getContentAsString(StandardCharsets.UTF_8);
		Set<String> fragments = new LinkedHashSet<>();
		SPREAD.matcher(text).results().forEach(spread -> fragments.add(spread.group(1)));
		fragments.removeIf(fragment -> text.contains("fragment " + fragment + " on "));
		StringBuilder document = new StringBuilder(text);
		for (String fragment : fragments) {
			document.append(new ClassPathResource(FOLDER + "fragments/" + fragment + ".graphql")
				.getContentAsString(StandardCharsets.UTF_8));
		}
		return document.toString();
	}

}
