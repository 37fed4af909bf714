package org.sekisho.boards.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The segments of a JPEG file, up to where the picture ends. */
final class JpegParts {

	private static final int MARK = 0xFF;

	private static final int SCAN = 0xDA;

	private static final int END = 0xD9;

	private static final int FIRST_APPLICATION = 0xE0;

	private static final int LAST_APPLICATION = 0xEF;

	private static final int EXIF = 0xE1;

	private static final int COMMENT = 0xFE;

	private static final String EXIF_NAME = "Exif\0\0";

	private JpegParts() {
	}

	static byte[] shown(byte[] file) {
		ByteBuffer left = ByteBuffer.wrap(file).position(2);
		ByteArrayOutputStream shown = new ByteArrayOutputStream(file.length);
		shown.write(file, 0, 2);
		int marker = marker(left);
		while (marker != END) {
			ByteBuffer segment = left.slice(left.position(), Short.toUnsignedInt(left.getShort(left.position())));
			if (isShown(marker, segment)) {
				write(marker, file, left.position(), segment.limit(), shown);
			}
			else if (marker == EXIF && begins(segment, EXIF_NAME)) {
				turn(Orientation.of(segment.position(2 + EXIF_NAME.length())), shown);
			}
			left.position(left.position() + segment.limit());
			if (marker == SCAN) {
				int from = left.position();
				skipScan(left);
				shown.write(file, from, left.position() - from);
			}
			marker = marker(left);
		}
		shown.write(MARK);
		shown.write(END);
		return shown.toByteArray();
	}

	/** What a camera, a program or a person wrote beside the picture is not shown. */
	private static boolean isShown(int marker, ByteBuffer segment) {
		return switch (marker) {
			case FIRST_APPLICATION -> begins(segment, "JFIF\0");
			case 0xE2 -> begins(segment, "ICC_PROFILE\0");
			case 0xEE -> begins(segment, "Adobe");
			default -> marker != COMMENT && (marker < FIRST_APPLICATION || marker > LAST_APPLICATION);
		};
	}

	private static boolean begins(ByteBuffer segment, String name) {
		return segment.limit() >= 2 + name.length()
				&& StandardCharsets.ISO_8859_1.decode(segment.slice(2, name.length())).toString().equals(name);
	}

	private static int marker(ByteBuffer left) {
		if (Byte.toUnsignedInt(left.get()) != MARK) {
			throw new IllegalArgumentException("no marker");
		}
		int marker = MARK;
		while (marker == MARK) {
			marker = Byte.toUnsignedInt(left.get());
		}
		return marker;
	}

	/** Ends before the next marker that is neither a stuffed byte nor a restart. */
	private static void skipScan(ByteBuffer left) {
		while (true) {
			if (Byte.toUnsignedInt(left.get()) == MARK) {
				int next = Byte.toUnsignedInt(left.get(left.position()));
				if (next != 0 && (next < 0xD0 || next > 0xD7)) {
					left.position(left.position() - 1);
					return;
				}
			}
		}
	}

	private static void turn(int orientation, ByteArrayOutputStream shown) {
		if (orientation != Orientation.UPRIGHT) {
			byte[] exif = Orientation.alone(orientation);
			int length = 2 + EXIF_NAME.length() + exif.length;
			write(EXIF,
					ByteBuffer.allocate(length)
						.putShort((short) length)
						.put(EXIF_NAME.getBytes(StandardCharsets.ISO_8859_1))
						.put(exif)
						.array(),
					0, length, shown);
		}
	}

	private static void write(int marker, byte[] bytes, int from, int length, ByteArrayOutputStream shown) {
		shown.write(MARK);
		shown.write(marker);
		shown.write(bytes, from, length);
	}

}
