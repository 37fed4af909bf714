package org.sekisho.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The reference lists and the shipped profiles, without a graph. */
public final class Lookups {

	private static final AnnotationConfigApplicationContext CONTEXT = context(temporaryFolder());

	private Lookups() {
	}

	/** The only bean of a type. */
	public static <T> T get(Class<T> type) {
		return CONTEXT.getBean(type);
	}

	/** The same with a data folder of the test's own; the caller closes it. */
	public static AnnotationConfigApplicationContext context(Path data) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("lookups", Map.of("sekisho.data", data.toString())));
		context.scan("org.sekisho.reference", "org.sekisho.profiles");
		context.refresh();
		return context;
	}

	private static Path temporaryFolder() {
		try {
			Path folder = Files.createTempDirectory("sekisho-lookups");
			folder.toFile().deleteOnExit();
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
