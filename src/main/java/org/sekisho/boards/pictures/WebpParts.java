package org.sekisho.boards.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The chunks of a WebP file. */
final class WebpParts {

	/** RIFF, a length and WEBP. */
	private static final int HEAD = 12;

	/** Type and length. */
	private static final int BEFORE = 8;

	private static final String EXTENDED = "VP8X";

	private static final int SAYS_EXIF = 0x08;

	private static final int SAYS_XMP = 0x04;

	private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", EXTENDED, "ALPH", "ANIM", "ANMF", "ICCP");

	private WebpParts() {
	}

	static byte[] shown(byte[] file) {
		ByteBuffer left = ByteBuffer.wrap(file).position(HEAD);
		ByteArrayOutputStream shown = new ByteArrayOutputStream(file.length);
		shown.write(file, 0, HEAD);
		int orientation = Orientation.UPRIGHT;
		while (left.remaining() >= BEFORE) {
			ByteBuffer chunk = left.slice().order(ByteOrder.LITTLE_ENDIAN);
			int length = Math.addExact(chunk.getInt(4), BEFORE);
			chunk.limit(length);
			String type = StandardCharsets.ISO_8859_1.decode(chunk.slice(0, 4)).toString();
			if (SHOWN.contains(type)) {
				shown.write(file, left.position(), length);
				shown.writeBytes(new byte[length % 2]);
			}
			else if (type.equals("EXIF")) {
				orientation = Orientation.of(chunk.position(BEFORE));
			}
			left.position(Math.min(left.limit(), left.position() + length + length % 2));
		}
		return headed(shown, orientation);
	}

	private static byte[] headed(ByteArrayOutputStream shown, int orientation) {
		boolean turned = orientation != Orientation.UPRIGHT;
		if (turned) {
			byte[] exif = Orientation.alone(orientation);
			shown.writeBytes(ByteBuffer.allocate(BEFORE + exif.length)
				.order(ByteOrder.LITTLE_ENDIAN)
				.put("EXIF".getBytes(StandardCharsets.ISO_8859_1))
				.putInt(exif.length)
				.put(exif)
				.array());
		}
		ByteBuffer file = ByteBuffer.wrap(shown.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
		file.putInt(4, file.limit() - BEFORE);
		if (StandardCharsets.ISO_8859_1.decode(file.slice(HEAD, 4)).toString().equals(EXTENDED)) {
			int says = file.get(HEAD + BEFORE) & ~(SAYS_EXIF | SAYS_XMP);
			file.put(HEAD + BEFORE, (byte) (turned ? says | SAYS_EXIF : says));
		}
		return file.array();
	}

}
