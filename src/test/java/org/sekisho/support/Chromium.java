package org.sekisho.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The browser that is installed on this machine. A test that needs it fails without it,
 * rather than to be skipped.
 */
public final class Chromium {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

	private Chromium() {
	}

	/**
	 * Finds the browser on the PATH.
	 * @return its executable
	 */
	public static Path installed() {
		List<Path> folders = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
		return NAMES.stream()
			.flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new AssertionError("Browser tests need one of " + Arrays.toString(NAMES.toArray())
					+ " on the PATH: on Debian, apt-get install chromium"));
	}

}
