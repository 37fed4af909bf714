package org.sekisho.boards.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a picture is to be turned: all that is kept of what a camera wrote (Exif). */
final class Orientation {

	/** As it is. */
	static final int UPRIGHT = 1;

	private static final int TAG = 0x0112;

	private static final int ENTRY = 12;

	private Orientation() {
	}

	/** What a block of Exif says, which is TIFF without a picture. */
	static int of(ByteBuffer exif) {
		try {
			ByteBuffer tiff = exif.slice()
				.order((exif.get(exif.position()) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			int directory = tiff.getInt(4);
			int entries = Short.toUnsignedInt(tiff.getShort(directory));
			for (int entry = directory + 2; entry < directory + 2 + entries * ENTRY; entry += ENTRY) {
				int turned = tiff.getShort(entry + 8);
				if (tiff.getShort(entry) == TAG && turned > UPRIGHT && turned <= 8) {
					return turned;
				}
			}
		}
		catch (IndexOutOfBoundsException ex) {
			// A damaged note beside the picture does not damage the picture.
			return UPRIGHT;
		}
		return UPRIGHT;
	}

	/** A block of Exif that says nothing else. */
	static byte[] alone(int orientation) {
		return ByteBuffer.allocate(26)
			.putInt(0x4D4D002A)
			.putInt(8)
			.putShort((short) 1)
			.putShort((short) TAG)
			.putShort((short) 3)
			.putInt(1)
			.putShort((short) orientation)
			.array();
	}

}
