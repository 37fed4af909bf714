package org.sekisho.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.testcontainers.neo4j.Neo4jContainer;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfilesResolver;
import org.springframework.util.FileSystemUtils;

/** Where tests keep their graph: in a temporary folder, or in a container. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TestGraph implements ApplicationContextInitializer<ConfigurableApplicationContext>, ActiveProfilesResolver {

	private static volatile @Nullable Path data;

	/** The data folder of the application under test. */
	static Path data() {
		return Objects.requireNonNull(data, "no application has been started");
	}

	private static boolean inContainer() {
		return "container".equals(System.getProperty("sekisho.test.graph"));
	}

	@Override
	public String[] resolve(Class<?> testClass) {
		return inContainer() ? new String[] { "server" } : new String[0];
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Map<String, Object> settings = inContainer() ? container() : folder();
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testGraph", settings));
	}

	private static Map<String, Object> folder() {
		Path folder = temporaryFolder();
		SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
		return Map.of("sekisho.data", folder.toString(), "sekisho.neo4j.page-cache", "128MB");
	}

	private static Map<String, Object> container() {
		Neo4jContainer neo4j = new Neo4jContainer("neo4j:2026.08-community").withPlugins("graph-data-science")
			.withAdminPassword("only-for-tests");
		neo4j.start();
		return Map.of("sekisho.data", temporaryFolder().toString(), "spring.neo4j.uri", neo4j.getBoltUrl(),
				"spring.neo4j.authentication.username", "neo4j", "spring.neo4j.authentication.password",
				neo4j.getAdminPassword());
	}

	private static Path temporaryFolder() {
		try {
			Path folder = Files.createTempDirectory("sekisho");
			data = folder;
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
