package org.sekisho.tables.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What the first bytes of a file give it away as. */
public enum Signature {

	/** Compressed by gzip. */
	GZIP("1f8b", null),

	/** A zip file, or a document of an office program. */
	ZIP("504b0304", null),

	/** A zip file with nothing in it. */
	ZIP_WITHOUT_ENTRIES("504b0506", "an empty zip file"),

	/** An old spreadsheet, or any document that is encrypted. */
	COMPOUND("d0cf11e0a1b11ae1", "an old spreadsheet (.xls) or one that is protected by a password"),
	PDF("25504446", "a PDF document"), PNG("89504e47", "a picture"), JPEG("ffd8ff", "a picture"),
	GIF("47494638", "a picture"), TIFF("49492a00", "a picture"), TIFF_MOTOROLA("4d4d002a", "a picture"),
	RTF("7b5c727466", "a text document (RTF)"), RAR("526172211a07", "a RAR archive"),
	SEVEN_ZIP("377abcaf271c", "a 7z archive"), XZ("fd377a585a00", "an xz archive"),
	ZSTANDARD("28b52ffd", "a Zstandard archive"), SQLITE("53514c69746520666f726d6174", "a database (SQLite)"),
	PARQUET("50415231", "a Parquet file"),

	/** HTML or XML. */
	MARKUP("3c", "a web page or an XML document"),

	/** Text, or unknown. */
	OTHER("", null);

	private static final int ZIP_FLAGS = 6;

	/** The first bytes, in hexadecimal. */
	private final String bytes;

	private final @Nullable String description;

	Signature(String hexadecimal, @Nullable String description) {
		this.bytes = hexadecimal;
		this.description = description;
	}

	/**
	 * Recognises a file.
	 * @param beginning its first bytes
	 * @return what it is
	 */
	public static Signature of(byte[] beginning) {
		return Arrays.stream(values()).filter(signature -> signature.begins(beginning)).findFirst().orElse(OTHER);
	}

	/**
	 * Looks into a zip file.
	 * @param beginning its first bytes
	 * @return whether its first entry is encrypted
	 */
	public static boolean isEncryptedZip(byte[] beginning) {
		return beginning.length > ZIP_FLAGS && (beginning[ZIP_FLAGS] & 1) != 0;
	}

	/**
	 * What it is, where it cannot hold a table.
	 * @return such as "a picture"; null where it can
	 */
	public @Nullable String description() {
		return this.description;
	}

	private boolean begins(byte[] beginning) {
		if (this == MARKUP) {
			String text = new String(beginning, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "")
				.stripLeading()
				.toLowerCase(Locale.ROOT);
			return text.startsWith("<?xml") || text.startsWith("<!doctype") || text.startsWith("<html")
					|| text.startsWith("<table");
		}
		return HexFormat.of().formatHex(beginning).startsWith(this.bytes);
	}

}
