package org.sekisho.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.options.Cookie;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application in a process of its own, asked over HTTP. */
final class Application implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Fork fork;

	private final String url;

	private final Path data;

	private Application(Fork fork, String url, Path data) {
		this.fork = fork;
		this.url = url;
		this.data = data;
	}

	/** Starts the application and waits for its first answer. */
	static Application start(Path data, Path log) throws Exception {
		return start(data, log, "org.sekisho.Sekisho");
	}

	/** Starts it with a gigabyte of heap. */
	static Application small(Path data, Path log) throws Exception {
		return start(data, log, List.of("-Xmx1g"), "org.sekisho.Sekisho");
	}

	/** Starts it by another main class, with settings besides. */
	static Application start(Path data, Path log, String mainClass, String... settings) throws Exception {
		return start(data, log, List.of(), mainClass, settings);
	}

	private static Application start(Path data, Path log, List<String> options, String mainClass, String... settings)
			throws Exception {
		int port = Fork.freePort();
		List<String> arguments = new ArrayList<>(List.of(settings));
		arguments.addAll(List.of("--server.port=" + port, "--sekisho.data=" + data, "--sekisho.demo=false"));
		Fork fork = Fork.start(log, options, mainClass, arguments.toArray(String[]::new));
		Application application = new Application(fork, "http://127.0.0.1:" + port, data);
		while (!application.answers()) {
			fork.check();
			Thread.sleep(10);
		}
		return application;
	}

	/** What it is asked with as the header Authorization. */
	String bearer() throws IOException {
		return "Bearer " + Files.readString(this.data.resolve("access-token")).strip();
	}

	/** The cookie of a browser that has signed in. */
	Cookie session() throws IOException, InterruptedException {
		String token = bearer().substring("Bearer ".length());
		HttpRequest signIn = HttpRequest.newBuilder(address("/access/sign-in"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"token\": \"" + token + "\"}"))
			.build();
		String cookie = HTTP.send(signIn, BodyHandlers.discarding()).headers().firstValue("Set-Cookie").orElseThrow();
		return new Cookie("sekisho", cookie.replaceAll("^sekisho=|;.*", "")).setUrl(this.url);
	}

	URI address(String path) {
		return URI.create(this.url + path);
	}

	private boolean answers() throws InterruptedException {
		try {
			return ask("{ countries { totalCount } }").has("data");
		}
		catch (IOException ex) {
			return false;
		}
	}

	JsonNode ask(String question) throws IOException, InterruptedException {
		byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("query", question));
		return send(request("/graphql", "application/json").POST(BodyPublishers.ofByteArray(body)).build());
	}

	/** Sends something as JSON to an address of the application. */
	JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
		return send(request(path, "application/json")
			.method(method, BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)))
			.build());
	}

	/** Loads a report and waits until it is in. */
	JsonNode load(Path file, String profile) throws Exception {
		return loaded(submit(file, profile));
	}

	/** The same of a file with the links of a network. */
	JsonNode loadNetwork(Path file, String network) throws Exception {
		return loaded(submit(file, Map.of("profile", "network", "network", network)));
	}

	private JsonNode loaded(String id) throws IOException, InterruptedException {
		JsonNode state = state(id);
		while (state.get("status").stringValue().equals("RUNNING")) {
			Thread.sleep(20);
			state = state(id);
		}
		return state;
	}

	/** Has a report loaded, and gives the id of its import. */
	String submit(Path file, String profile) throws IOException, InterruptedException {
		return submit(file, Map.of("profile", profile));
	}

	private String submit(Path file, Map<String, String> fields) throws IOException, InterruptedException {
		String boundary = "sekisho-bench";
		StringBuilder head = new StringBuilder();
		fields.forEach((name, value) -> head
			.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
		head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(boundary,
				file.getFileName()));
		JsonNode made = send(request("/imports", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.concat(BodyPublishers.ofString(head.toString()), BodyPublishers.ofFile(file),
					BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
			.build());
		return made.get("id").stringValue();
	}

	/** How an import stands. */
	JsonNode state(String id) throws IOException, InterruptedException {
		return ask("{ entity(id: \"" + id + "\") { ... on Import { status rowsRead accepted reason } } }").get("data")
			.get("entity");
	}

	private HttpRequest.Builder request(String path, String type) throws IOException {
		return HttpRequest.newBuilder(address(path)).header("Authorization", bearer()).header("Content-Type", type);
	}

	private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(HTTP.send(request, BodyHandlers.ofByteArray()).body());
	}

	@Override
	public void close() throws InterruptedException {
		this.fork.close();
	}

}
