package org.sekisho.tables.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import org.sekisho.tables.text.NotText.Fault;

/**
 * Finds out in which encoding a text is. An encoding is taken only where all bytes can be
 * read in it.
 */
public final class EncodingSearch {

	private static final int BEGINNING = 1 << 12;

	private static final int SURE = 50;

	private static final Pattern SINGLE_BYTE = Pattern.compile("windows-125|ISO-8859-|KOI8-");

	private static final Pattern OTHER_ALPHABETS = Pattern.compile("windows-125[1356]|ISO-8859-[5-8]|KOI8-R");

	private final Bytes bytes;

	/**
	 * Prepares a search.
	 * @param bytes the text
	 */
	public EncodingSearch(Bytes bytes) {
		this.bytes = bytes;
	}

	/**
	 * Reads the text from end to end, several times where it must be.
	 * @return its encoding
	 * @throws NotText where there is none
	 * @throws IOException where it cannot be read
	 */
	public TextEncoding find() throws IOException {
		byte[] beginning = beginning();
		Optional<Mark> mark = Arrays.stream(Mark.values()).filter(candidate -> candidate.begins(beginning)).findFirst();
		if (mark.isPresent()) {
			TextEncoding encoding = mark.get().encoding();
			encoding.check(this.bytes);
			return encoding;
		}
		if (zeros(beginning, 0, 1) > 0) {
			return wide(beginning);
		}
		try {
			TextEncoding.UTF_8.check(this.bytes);
			return TextEncoding.UTF_8;
		}
		catch (NotText ex) {
			if (ex.fault() == Fault.BINARY) {
				throw ex;
			}
			return older(ex);
		}
	}

	private TextEncoding older(NotText utf8) throws IOException {
		ForeignLines lines = ForeignLines.of(this.bytes);
		if (lines.areMixed()) {
			throw new NotText(Fault.MIXED, lines.odd(), utf8.encoding());
		}
		NotText problem = utf8;
		for (TextEncoding candidate : candidates(lines)) {
			try {
				candidate.check(this.bytes);
				return candidate;
			}
			catch (NotText ex) {
				problem = (ex.fault() == Fault.BINARY) ? ex : problem;
			}
		}
		throw problem;
	}

	private static SequencedSet<TextEncoding> candidates(ForeignLines lines) {
		SequencedSet<TextEncoding> candidates = new LinkedHashSet<>();
		if (lines.isWestern()) {
			candidates.add(TextEncoding.WINDOWS_1252);
		}
		List<CharsetMatch> matches = List.of(new CharsetDetector().setText(lines.foreignWords()).detectAll());
		candidates.addAll(EastAsian.of(lines.sample(),
				matches.stream()
					.limit(1)
					.filter(match -> match.getConfidence() >= SURE)
					.map(CharsetMatch::getName)
					.findFirst()
					.orElse("")));
		// What is neither Western nor East Asian has long runs of letters beyond ASCII.
		List<String> names = matches.stream().map(CharsetMatch::getName).toList();
		Stream.concat(names.stream().filter(name -> OTHER_ALPHABETS.matcher(name).matches()), names.stream())
			.filter(name -> SINGLE_BYTE.matcher(name).lookingAt())
			.flatMap(name -> TextEncoding.named(name).stream())
			.forEach(candidates::add);
		candidates.add(TextEncoding.WINDOWS_1252);
		return candidates;
	}

	/** UTF-16 without a mark: one byte of each delimiter, digit and line end is zero. */
	private TextEncoding wide(byte[] beginning) throws IOException {
		String name = (zeros(beginning, 0, 2) > zeros(beginning, 1, 2)) ? "UTF-16BE" : "UTF-16LE";
		TextEncoding encoding = TextEncoding.named(name).orElseThrow();
		try {
			encoding.check(this.bytes);
			return encoding;
		}
		catch (NotText ex) {
			throw new NotText(Fault.BINARY, ex.line(), ex.encoding());
		}
	}

	private static int zeros(byte[] beginning, int from, int step) {
		int zeros = 0;
		for (int index = from; index < beginning.length; index += step) {
			zeros += (beginning[index] == 0) ? 1 : 0;
		}
		return zeros;
	}

	private byte[] beginning() throws IOException {
		try (InputStream content = this.bytes.open()) {
			return content.readNBytes(BEGINNING);
		}
	}

	/**
	 * What may stand before a text. The longer ones come first, because they begin like
	 * others.
	 */
	private enum Mark {

		UTF_32LE("fffe0000"), UTF_32BE("0000feff"), UTF_8("efbbbf"), UTF_16LE("fffe"), UTF_16BE("feff");

		private final String hexadecimal;

		Mark(String hexadecimal) {
			this.hexadecimal = hexadecimal;
		}

		private boolean begins(byte[] text) {
			return HexFormat.of().formatHex(text).startsWith(this.hexadecimal);
		}

		private TextEncoding encoding() {
			return TextEncoding.named(name().replace('_', '-')).orElseThrow();
		}

	}

}
