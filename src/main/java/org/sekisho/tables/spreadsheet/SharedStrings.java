package org.sekisho.tables.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of a workbook. They are the one thing of it that must be kept in memory,
 * because cells refer to them by number. They are kept packed: as strings they would take
 * four times as much.
 */
final class SharedStrings {

	/** So many texts are packed together. */
	private static final int PACKED = 256;

	/** A handful of workbooks is open at once, and all of them need room for more. */
	private static final int SHARE_OF_MEMORY = 16;

	private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private final List<Pack> packs = new ArrayList<>();

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private int[] ends = new int[PACKED];

	private int count;

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
			byte[] text = unescaped(part.richText()).getBytes(StandardCharsets.UTF_8);
			this.room -= Integer.BYTES + text.length;
			if (this.room < 0) {
				throw new DamagedWorkbook("it has too many different texts to be read as a spreadsheet");
			}
			add(text);
		}
		pack();
	}

	private void add(byte[] text) {
		this.bytes.writeBytes(text);
		this.ends[this.count % PACKED] = this.bytes.size();
		this.count++;
		if (this.count % PACKED == 0) {
			pack();
		}
	}

	private void pack() {
		this.packs.add(new Pack(this.bytes.toByteArray(), this.ends));
		this.bytes.reset();
		this.ends = new int[PACKED];
	}

	/** The text with this number. */
	String get(String number) throws IOException {
		try {
			int position = Objects.checkIndex(Integer.parseInt(number.strip()), this.count);
			return this.packs.get(position / PACKED).text(position % PACKED);
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

	/** Some texts, one behind the other. */
	private static final class Pack {

		private final byte[] bytes;

		private final int[] ends;

		private Pack(byte[] bytes, int[] ends) {
			this.bytes = bytes;
			this.ends = ends;
		}

		private String text(int position) {
			int start = (position == 0) ? 0 : this.ends[position - 1];
			return new String(this.bytes, start, this.ends[position] - start, StandardCharsets.UTF_8);
		}

	}

}
