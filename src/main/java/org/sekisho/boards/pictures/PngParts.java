package org.sekisho.boards.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** The chunks of a PNG file. Nothing is inflated: a small chunk of text can be huge. */
final class PngParts {

	private static final int SIGNATURE = 8;

	/** Length, type and checksum. */
	private static final int AROUND = 12;

	private static final Set<String> SHOWN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "bKGD", "cHRM", "cICP",
			"gAMA", "iCCP", "sBIT", "sRGB", "pHYs", "acTL", "fcTL", "fdAT");

	private PngParts() {
	}

	static byte[] shown(byte[] file) {
		ByteBuffer left = ByteBuffer.wrap(file).position(SIGNATURE);
		ByteArrayOutputStream shown = new ByteArrayOutputStream(file.length);
		shown.write(file, 0, SIGNATURE);
		String type = "";
		while (!type.equals("IEND")) {
			int length = left.getInt(left.position());
			ByteBuffer chunk = left.slice(left.position(), Math.addExact(length, AROUND));
			type = StandardCharsets.ISO_8859_1.decode(chunk.slice(4, 4)).toString();
			if (SHOWN.contains(type)) {
				shown.write(file, left.position(), chunk.limit());
			}
			else if (type.equals("eXIf")) {
				shown.writeBytes(turned(Orientation.of(chunk.slice(8, length))));
			}
			left.position(left.position() + chunk.limit());
		}
		return shown.toByteArray();
	}

	private static byte[] turned(int orientation) {
		if (orientation == Orientation.UPRIGHT) {
			return new byte[0];
		}
		byte[] exif = Orientation.alone(orientation);
		ByteBuffer chunk = ByteBuffer.allocate(exif.length + AROUND)
			.putInt(exif.length)
			.put("eXIf".getBytes(StandardCharsets.ISO_8859_1))
			.put(exif);
		CRC32 checksum = new CRC32();
		checksum.update(chunk.array(), 4, exif.length + 4);
		return chunk.putInt((int) checksum.getValue()).array();
	}

}
