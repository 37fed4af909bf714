package org.sekisho.tables.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * East Asian encodings. Nearly any bytes can be read in them, but only in the right one
 * do they give the characters that people use, which the standards of each country keep
 * together.
 */
enum EastAsian {

	SHIFT_JIS("Shift_JIS", "EUC-JP", 0xB0, 0xCF, 0xA1, 0xA8), GB18030("GB18030", "GB2312", 0xB0, 0xD7, 0xA1, 0xA9),
	EUC_JP("EUC-JP", "EUC-JP", 0xB0, 0xCF, 0xA1, 0xA8), EUC_KR("EUC-KR", "EUC-KR", 0xB0, 0xC8, 0xA1, 0xA9),
	BIG5("Big5", "Big5", 0xA4, 0xC6, 0xA1, 0xA3);

	/**
	 * The Chinese standard has the Japanese syllables where the Japanese one has them.
	 */
	private static final String SYLLABLES = "[\\p{IsHiragana}\\p{IsKatakana}]";

	private static final String HALF_WIDTH = "[\\uFF61-\\uFF9F]";

	private static final double SHARE = 0.6;

	private final String label;

	/** Name of an encoding that has the characters in the order of the standard. */
	private final String standard;

	private final int firstLetter;

	private final int lastLetter;

	private final int firstSign;

	private final int lastSign;

	/** The bounds are of the first byte that a character has in the standard. */
	EastAsian(String label, String standard, int firstLetter, int lastLetter, int firstSign, int lastSign) {
		this.label = label;
		this.standard = standard;
		this.firstLetter = firstLetter;
		this.lastLetter = lastLetter;
		this.firstSign = firstSign;
		this.lastSign = lastSign;
	}

	/**
	 * The encodings in which a text makes sense.
	 * @param sample a part of the text
	 * @param favourite decides where it makes as much sense in several
	 * @return the likeliest first
	 */
	static List<TextEncoding> of(byte[] sample, String favourite) {
		return Arrays.stream(values())
			.filter(candidate -> candidate.share(sample) >= SHARE)
			.sorted(Comparator.comparingLong((EastAsian candidate) -> -Math.round(candidate.share(sample) * 10))
				.thenComparing(candidate -> !candidate.label.equals(favourite)))
			.map(EastAsian::encoding)
			.toList();
	}

	private TextEncoding encoding() {
		return TextEncoding.named(this.label).orElseThrow();
	}

	/** Which part of the characters beyond ASCII are common ones. */
	private double share(byte[] sample) {
		try {
			CharBuffer text = encoding().charset().newDecoder().decode(ByteBuffer.wrap(sample));
			long beyondAscii = text.chars().filter(character -> character > 0x7F).count();
			return (beyondAscii == 0) ? 0 : (double) common(text) / beyondAscii;
		}
		catch (CharacterCodingException ex) {
			return 0;
		}
	}

	private long common(CharBuffer text) {
		String unusual = (this == GB18030) ? SYLLABLES : HALF_WIDTH;
		ByteBuffer bytes = Charset.forName(this.standard)
			.encode(text.toString().replaceAll("\\p{ASCII}|" + unusual, ""));
		long common = 0;
		while (bytes.remaining() > 1) {
			int first = Byte.toUnsignedInt(bytes.get());
			if (first > 0x7F) {
				bytes.get();
				common += isCommon(first) ? 1 : 0;
			}
		}
		return common;
	}

	private boolean isCommon(int first) {
		return (first >= this.firstLetter && first <= this.lastLetter)
				|| (first >= this.firstSign && first <= this.lastSign);
	}

}
