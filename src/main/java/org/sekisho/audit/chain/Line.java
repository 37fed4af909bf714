package org.sekisho.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the journal. Its hash is that of all its bytes up to the comma before its
 * own hash, the hash of the line before among them. This type and what checks lines need
 * nothing but the JDK, so that they run from the sources alone.
 *
 * @param sequence its number, from 1
 * @param previous the hash of the line before; zeros for the first
 * @param at when it was written, in UTC and milliseconds
 * @param members what it says, as members of a JSON object
 * @param hash SHA-256 in lower-case hexadecimal digits
 */
record Line(long sequence, String previous, String at, String members, String hash) {

	/** What stands before the first line. */
	static final String ORIGIN = "0".repeat(64);

	private static final Pattern FORM = Pattern
		.compile("\\{\"seq\":(\\d{1,18}),\"prev\":\"([0-9a-f]{64})\",\"at\":\"([0-9T:.Z-]+)\",(.*)", Pattern.DOTALL);

	private static final String END = ",\"hash\":\"";

	private static final int END_LENGTH = END.length() + 64 + 2;

	private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	static Line of(long sequence, String previous, Instant at, String members) {
		String moment = MOMENT.format(at);
		return new Line(sequence, previous, moment, members,
				hash(hashed(sequence, previous, moment, members).getBytes(StandardCharsets.UTF_8)));
	}

	/** Its text, without the end of the line. */
	String text() {
		return hashed(this.sequence, this.previous, this.at, this.members) + END + this.hash + "\"}";
	}

	/**
	 * Reads a line.
	 * @return nothing where it is none, or its hash is not that of its bytes
	 */
	static Optional<Line> sound(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		int end = text.length() - END_LENGTH;
		if (end < 0 || !text.startsWith(END, end) || !text.endsWith("\"}")) {
			return Optional.empty();
		}
		String hash = text.substring(end + END.length(), text.length() - 2);
		byte[] hashed = Arrays.copyOf(bytes, bytes.length - END_LENGTH);
		Matcher parts = FORM.matcher(text).region(0, end);
		return (parts.matches() && hash.equals(hash(hashed)))
				? Optional
					.of(new Line(Long.parseLong(parts.group(1)), parts.group(2), parts.group(3), parts.group(4), hash))
				: Optional.empty();
	}

	/** The SHA-256 of bytes. */
	static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	private static String hashed(long sequence, String previous, String at, String members) {
		return "{\"seq\":" + sequence + ",\"prev\":\"" + previous + "\",\"at\":\"" + at + "\"," + members;
	}

}
