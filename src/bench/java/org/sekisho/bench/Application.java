package org.sekisho.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application in a process of its own, asked over HTTP. */
final class Application implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Fork fork;

	private final String url;

	private Application(Fork fork, String url) {
		this.fork = fork;
		this.url = url;
	}

	/** Starts the application and waits for its first answer. */
	static Application start(Path data, Path log) throws Exception {
		return start(data, log, "org.sekisho.Sekisho");
	}

	/** Starts it by another main class, with settings besides. */
	static Application start(Path data, Path log, String mainClass, String... settings) throws Exception {
		int port = Fork.freePort();
		List<String> arguments = new ArrayList<>(List.of(settings));
		arguments.addAll(List.of("--server.port=" + port, "--sekisho.data=" + data, "--sekisho.demo=false"));
		Fork fork = Fork.start(log, mainClass, arguments.toArray(String[]::new));
		Application application = new Application(fork, "http://127.0.0.1:" + port);
		while (!application.answers()) {
			fork.check();
			Thread.sleep(10);
		}
		return application;
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

	/** Loads a report and waits until it is in. */
	JsonNode load(Path file, String profile) throws Exception {
		String boundary = "sekisho-bench";
		String head = "--%1$s\r\nContent-Disposition: form-data; name=\"profile\"\r\n\r\n%2$s\r\n--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%3$s\"\r\n\r\n"
			.formatted(boundary, profile, file.getFileName());
		JsonNode made = send(request("/imports", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file),
					("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8))))
			.build());
		while (true) {
			JsonNode state = ask("{ entity(id: \"" + made.get("id").stringValue()
					+ "\") { ... on Import { status rowsRead accepted reason } } }")
				.get("data")
				.get("entity");
			if (!state.get("status").stringValue().equals("RUNNING")) {
				return state;
			}
			Thread.sleep(20);
		}
	}

	private HttpRequest.Builder request(String path, String type) {
		return HttpRequest.newBuilder(address(path)).header("Content-Type", type);
	}

	private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(HTTP.send(request, BodyHandlers.ofByteArray()).body());
	}

	@Override
	public void close() throws InterruptedException {
		this.fork.close();
	}

}
