package org.sekisho.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.internal.security.InternalAuthToken;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The application with one endpoint more, which answers a shape with its hand-written
 * Cypher and nothing in between: the same web server, driver and JSON writer. It bears no
 * annotation, because the application would find it whenever it runs on this class path.
 */
class BareEndpoint {

	static final Path SHAPES = Path.of("src/bench/cypher/shapes");

	private final SessionConfig reading = SessionConfig.builder()
		.withDatabase("neo4j")
		.withDefaultAccessMode(AccessMode.READ)
		.build();

	private final Map<String, String> cypher = new ConcurrentHashMap<>();

	/**
	 * Starts the application.
	 * @param arguments its own, and {@code --bench.bolt}, the file for the way to the
	 * database
	 */
	public static void main(String[] arguments) throws ClassNotFoundException {
		new SpringApplication(Class.forName("org.sekisho.Sekisho"), BareEndpoint.class).run(arguments);
	}

	@Bean
	RouterFunction<ServerResponse> bare(ObjectProvider<Driver> driver) {
		return RouterFunctions.route()
			.POST("/bench/{shape}", request -> answer(request, driver.getObject()))
			.build();
	}

	/** Nobody else reaches it: the application listens on this machine alone. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SecurityFilterChain openToAll(HttpSecurity http) {
		return http.securityMatcher("/bench/**")
			.csrf(AbstractHttpConfigurer::disable)
			.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
			.build();
	}

	/** One transaction without a word more than needed, and its only row as it is. */
	private ServerResponse answer(ServerRequest request, Driver driver) throws Exception {
		String text = this.cypher.computeIfAbsent(request.pathVariable("shape"), BareEndpoint::read);
		Map<String, Object> parameters = parameters(request);
		try (Session session = driver.session(this.reading)) {
			Map<String, Object> answer = session.run(text, parameters).single().asMap();
			return ServerResponse.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.body(JsonMapper.shared().writeValueAsBytes(answer));
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> parameters(ServerRequest request) throws IOException {
		return JsonMapper.shared().readValue(request.servletRequest().getInputStream(), HashMap.class);
	}

	private static String read(String shape) {
		try {
			return Files.readString(SHAPES.resolve(shape + ".cypher"), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("There is no Cypher for the shape " + shape, ex);
		}
	}

	/** Tells the other server how to reach the same database. */
	@Bean
	ApplicationRunner handOver(Neo4jConnectionDetails database, @Value("${bench.bolt}") Path file) {
		return started -> {
			Files.deleteIfExists(file);
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			InternalAuthToken token = (InternalAuthToken) database.getAuthToken();
			Files.write(file,
					JsonMapper.shared()
						.writeValueAsBytes(Map.of("uri", database.getUri().toString(), "user",
								token.toMap().get("principal").asString(), "password",
								token.toMap().get("credentials").asString())));
		};
	}

}
