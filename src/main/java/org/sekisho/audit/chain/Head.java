package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last line of the journal at some moment. Whoever notes it elsewhere can prove later
 * that nothing up to there was changed.
 *
 * @param sequence its number; 0 where there is none
 * @param hash its hash
 */
public record Head(long sequence, String hash) {

	static final Head NONE = new Head(0, Line.ORIGIN);

	private static final Pattern NOTED = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

	private static final Pattern FORM = Pattern.compile(
			"\\{\"seq\":(\\d{1,18}),\"hash\":\"([0-9a-f]{64})\",\"file\":\"([\\w.-]*)\",\"bytes\":(\\d{1,18})\\}\\s*");

	static final String FILE = "head.json";

	/**
	 * Reads a head as it is shown in the log.
	 * @param text such as {@code 120:9f86…}
	 * @return nothing where it is none
	 */
	public static Optional<Head> noted(String text) {
		Matcher parts = NOTED.matcher(text);
		return parts.matches() ? Optional.of(new Head(Long.parseLong(parts.group(1)), parts.group(2)))
				: Optional.empty();
	}

	/** As it is shown, to be noted elsewhere. */
	@Override
	public String toString() {
		return this.sequence + ":" + this.hash;
	}

	/**
	 * A head that is surely on disk, and where its line ends.
	 *
	 * @param head the head
	 * @param file the name of the file; empty where there is none
	 * @param bytes its length then
	 */
	record Durable(Head head, String file, long bytes) {

		static Optional<Durable> read(Path folder) throws IOException {
			Path file = folder.resolve(FILE);
			if (!Files.exists(file)) {
				return Optional.empty();
			}
			Matcher parts = FORM.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
			return parts.matches() ? Optional.of(new Durable(new Head(Long.parseLong(parts.group(1)), parts.group(2)),
					parts.group(3), Long.parseLong(parts.group(4)))) : Optional.empty();
		}

		String text() {
			return "{\"seq\":" + this.head.sequence() + ",\"hash\":\"" + this.head.hash() + "\",\"file\":\"" + this.file
					+ "\",\"bytes\":" + this.bytes + "}\n";
		}

	}

}
