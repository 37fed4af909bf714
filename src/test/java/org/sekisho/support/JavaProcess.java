package org.sekisho.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

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
		return start(main, List.of(), output, arguments);
	}

	/**
	 * Starts the process with options of the Java machine.
	 * @param main the name of the class to run
	 * @param options such as {@code -XX:TieredStopAtLevel=1}
	 * @param output the file that takes what it prints
	 * @param arguments what the class is given
	 * @return the process, which the caller has to end
	 */
	public static Process start(String main, List<String> options, Path output, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter(argument -> argument.startsWith("--"))
			.forEach(command::add);
		command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
		command.addAll(options);
		command.add(main);
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

	/**
	 * Options with which later processes start faster: the first that ends by itself
	 * leaves an archive of its classes. Such an archive can only be of jar files.
	 * @param folder where the archive is kept
	 * @return options for {@link #start}
	 */
	public static List<String> sharingClasses(Path folder) {
		List<String> entries = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			entries.add(Files.isDirectory(Path.of(entry)) ? packed(Path.of(entry), folder) : entry);
		}
		return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+AutoCreateSharedArchive",
				"-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"), "-cp",
				String.join(File.pathSeparator, entries));
	}

	private static String packed(Path classes, Path folder) {
		Path jar = folder.resolve(classes.getFileName() + ".jar");
		try (JarOutputStream target = new JarOutputStream(Files.newOutputStream(jar));
				Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.filter(path -> !path.equals(classes)).toList()) {
				String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
				target.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
				if (Files.isRegularFile(file)) {
					Files.copy(file, target);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return jar.toString();
	}

}
