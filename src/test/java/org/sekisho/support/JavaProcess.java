package org.sekisho.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class of this class path in a Java process of its own. */
public final class JavaProcess {

	private JavaProcess() {
	}

	/**
	 * Starts the process.
	 * @param main the name of the class to run
	 * @param output the file that takes what it prints
	 * @param arguments what the class is given
	 * @return the process, which the caller has to end
	 */
	public static Process start(String main, Path output, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter(argument -> argument.startsWith("--"))
			.forEach(command::add);
		command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path"), main));
		command.addAll(List.of(arguments));
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
