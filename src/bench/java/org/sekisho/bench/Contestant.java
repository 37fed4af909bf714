package org.sekisho.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One who answers a question, asked by a client that does as little as it can.
 *
 * @param name who answers
 * @param address where
 * @param question the body of the request
 * @param bearer the header Authorization; empty for none
 */
record Contestant(String name, URI address, byte[] question, String bearer) {

	/** One who asks nobody for a token. */
	Contestant(String name, URI address, byte[] question) {
		this(name, address, question, "");
	}

	/** The application itself. */
	static Contestant ours(String name, Application application, byte[] question) throws IOException {
		return new Contestant(name, application.address("/graphql"), question, application.bearer());
	}

	/**
	 * Requests of some clients for some time, each client with the next one as soon as it
	 * has its answer.
	 *
	 * @param ms the median time of a request
	 * @param perSecond answered requests a second
	 */
	record Round(double ms, double perSecond) {

	}

	JsonNode answer() throws IOException {
		JsonNode answer = JsonMapper.shared().readTree(send());
		if (answer.has("errors")) {
			throw new IllegalStateException(this.name + ": " + answer.get("errors"));
		}
		return answer.has("data") ? answer.get("data") : answer;
	}

	boolean answers() {
		try {
			return send().length > 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	Round round(int clients, double seconds) throws Exception {
		long begin = System.nanoTime();
		long end = begin + (long) (seconds * 1e9);
		List<Long> times = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			List<Future<List<Long>>> running = new ArrayList<>();
			for (int i = 0; i < clients; i++) {
				running.add(threads.submit(() -> until(end)));
			}
			for (Future<List<Long>> client : running) {
				times.addAll(client.get());
			}
		}
		double taken = StartBenchmark.since(begin);
		return new Round(Measurement.median(times.stream().mapToDouble(time -> time / 1e6).toArray()),
				times.size() / taken);
	}

	private List<Long> until(long end) throws IOException {
		List<Long> times = new ArrayList<>();
		do {
			long begin = System.nanoTime();
			send();
			times.add(System.nanoTime() - begin);
		}
		while (System.nanoTime() < end);
		return times;
	}

	private byte[] send() throws IOException {
		HttpURLConnection connection = (HttpURLConnection) this.address.toURL().openConnection();
		connection.setRequestMethod("POST");
		connection.setRequestProperty("Content-Type", "application/json");
		connection.setRequestProperty("Accept", "application/json");
		if (!this.bearer.isEmpty()) {
			connection.setRequestProperty("Authorization", this.bearer);
		}
		connection.setDoOutput(true);
		connection.setFixedLengthStreamingMode(this.question.length);
		try (OutputStream body = connection.getOutputStream()) {
			body.write(this.question);
		}
		if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
			throw new IOException(this.name + " answers " + connection.getResponseCode() + ": see its log");
		}
		try (InputStream body = connection.getInputStream()) {
			return body.readAllBytes();
		}
	}

}
