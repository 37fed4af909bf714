package org.sekisho.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process, fresh, so that nothing is warm from the run before. */
final class Fork implements AutoCloseable {

	private final Process process;

	private Fork(Process process) {
		this.process = process;
	}

	/** A Java process with the same class path and settings. */
	static Fork start(Path log, String mainClass, String... arguments) throws IOException {
		return start(log, List.of(), mainClass, arguments);
	}

	/** The same, with options that go before the settings of this process. */
	static Fork start(Path log, List<String> options, String mainClass, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter(argument -> argument.startsWith("--") || argument.startsWith("-Xmx"))
			.forEach(command::add);
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
		command.addAll(List.of(arguments));
		return start(log, Path.of("").toAbsolutePath(), command);
	}

	/** Any process in a folder. */
	static Fork start(Path log, Path folder, List<String> command) throws IOException {
		return new Fork(new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start());
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	void await() throws InterruptedException {
		if (this.process.waitFor() != 0) {
			throw new IllegalStateException("The process failed: see its log");
		}
	}

	void check() {
		if (!this.process.isAlive()) {
			throw new IllegalStateException("The process ended: see its log");
		}
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			throw new IllegalStateException("The process does not stop");
		}
	}

}
