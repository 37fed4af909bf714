package org.sekisho.tables.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of a workbook. They are the one thing of it that must be kept in memory,
 * because cells refer to them by number.
 */
final class SharedStrings {

	/** What a text takes besides its characters. */
	private static final int OVERHEAD = 56;

	private static final int SHARE_OF_MEMORY = 4;

	private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private final List<String> texts = new ArrayList<>();

	private long room;

	SharedStrings() {
		this(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
	}

	/** Takes texts as long as they fit into so many bytes. */
	SharedStrings(long room) {
		this.room = room;
	}

	/** Reads them all. */
	void read(XmlPart part) throws IOException {
		part.child();
		while (part.child("si")) {
			String text = unescaped(part.richText());
			this.room -= OVERHEAD + (long) Character.BYTES * text.length();
			if (this.room < 0) {
				throw new DamagedWorkbook("it has too many different texts to be read as a spreadsheet");
			}
			this.texts.add(text);
		}
	}

	/** The text with this number. */
	String get(String number) throws IOException {
		try {
			return this.texts.get(Integer.parseInt(number.strip()));
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			throw new DamagedWorkbook("a cell refers to a text that is missing");
		}
	}

	/** Control characters and others that XML does not take are written as numbers. */
	static String unescaped(String text) {
		return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(SharedStrings::character) : text;
	}

	private static String character(MatchResult escape) {
		return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
	}

}
