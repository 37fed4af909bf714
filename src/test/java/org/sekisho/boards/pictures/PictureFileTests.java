package org.sekisho.boards.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PictureFileTests {

	private static final int TURNED = 6;

	/** A picture of 1 by 1. */
	private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

	@Test
	void textThatWouldFillTheMemoryIsNotInflated() throws IOException {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		bomb.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(bomb)) {
			byte[] nothing = new byte[1 << 20];
			for (int i = 0; i < 64; i++) {
				deflater.write(nothing);
			}
		}
		byte[] plain = picture("png");
		for (String type : new String[] { "zTXt", "iTXt", "tEXt", "eXIf", "tIME" }) {
			assertThat(PictureFile.of(chunk(plain, type, bomb.toByteArray())).bytes()).isEqualTo(plain);
		}
	}

	@Test
	void whereAPictureWasTakenIsNotKept() throws IOException, ImageProcessingException, MetadataException {
		byte[] plain = picture("jpeg");
		byte[] sent = segment(segment(segment(plain, 0xE1, exif()), 0xED, "Photoshop 3.0\0 Tokyo".getBytes()), 0xFE,
				"Tokyo".getBytes());
		assertThat(read(sent).getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation().getLatitude()).isEqualTo(35);
		PictureFile kept = PictureFile
			.of(ByteBuffer.allocate(sent.length + 5).put(sent).put("Tokyo".getBytes()).array());
		assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Tokyo");
		assertThat(read(kept.bytes()).getDirectoriesOfType(GpsDirectory.class)).isEmpty();
		assertThat(orientation(kept)).isEqualTo(TURNED);
		assertThat(PictureFile.of(kept.bytes()).bytes()).isEqualTo(kept.bytes());
		assertThat(ImageIO.read(new ByteArrayInputStream(kept.bytes())).getWidth()).isEqualTo(40);
	}

	@Test
	void picturesStayTurned() throws IOException, ImageProcessingException, MetadataException {
		byte[] tiff = Arrays.copyOfRange(exif(), 6, exif().length);
		PictureFile png = PictureFile.of(chunk(picture("png"), "eXIf", tiff));
		assertThat(orientation(png)).isEqualTo(TURNED);
		PictureFile webp = PictureFile.of(webp(tiff));
		assertThat(webp.mediaType()).isEqualTo("image/webp");
		assertThat(orientation(webp)).isEqualTo(TURNED);
		assertThat(read(webp.bytes()).getDirectoriesOfType(GpsDirectory.class)).isEmpty();
		assertThat(PictureFile.of(WEBP).bytes()).isEqualTo(WEBP);
	}

	@Test
	void whatIsCutOffIsRefused() throws IOException {
		for (byte[] whole : new byte[][] { picture("png"), picture("jpeg"), WEBP }) {
			for (int length = 0; length < whole.length - 1; length += 1 + whole.length / 50) {
				byte[] part = Arrays.copyOf(whole, length);
				assertThatExceptionOfType(PictureRefused.class).isThrownBy(() -> PictureFile.of(part));
			}
		}
		byte[] wide = picture("png");
		ByteBuffer.wrap(wide).putInt(16, 10_001);
		assertThatExceptionOfType(PictureRefused.class).isThrownBy(() -> PictureFile.of(wide))
			.satisfies(refused -> assertThat(refused.getBody().getDetail()).contains("10001 by 30 pixels"));
	}

	private static byte[] picture(String format) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
		return bytes.toByteArray();
	}

	private static Metadata read(byte[] bytes) throws IOException, ImageProcessingException {
		return ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
	}

	private static int orientation(PictureFile file) throws IOException, ImageProcessingException, MetadataException {
		return read(file.bytes()).getFirstDirectoryOfType(ExifIFD0Directory.class)
			.getInt(ExifIFD0Directory.TAG_ORIENTATION);
	}

	/** Exif of a picture that lies on its side and was taken at 35° N, 135° E. */
	private static byte[] exif() {
		ByteBuffer exif = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
		exif.put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 2);
		entry(exif, 0x0112, 3, 1, TURNED);
		entry(exif, 0x8825, 4, 1, 38);
		exif.putInt(0).putShort((short) 4);
		entry(exif, 1, 2, 2, 'N');
		entry(exif, 2, 5, 3, 92);
		entry(exif, 3, 2, 2, 'E');
		entry(exif, 4, 5, 3, 116);
		exif.putInt(0);
		for (int degrees : new int[] { 35, 135 }) {
			exif.putInt(degrees).putInt(1).putInt(0).putInt(1).putInt(0).putInt(1);
		}
		return exif.array();
	}

	private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
		exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
	}

	/** Behind the header. */
	private static byte[] chunk(byte[] png, String type, byte[] data) {
		ByteBuffer typed = ByteBuffer.allocate(4 + data.length).put(type.getBytes()).put(data);
		CRC32 checksum = new CRC32();
		checksum.update(typed.array());
		return ByteBuffer.allocate(png.length + 12 + data.length)
			.put(png, 0, 33)
			.putInt(data.length)
			.put(typed.array())
			.putInt((int) checksum.getValue())
			.put(png, 33, png.length - 33)
			.array();
	}

	/** At the begin. */
	private static byte[] segment(byte[] jpeg, int marker, byte[] data) {
		return ByteBuffer.allocate(jpeg.length + 4 + data.length)
			.put(jpeg, 0, 2)
			.put((byte) 0xFF)
			.put((byte) marker)
			.putShort((short) (2 + data.length))
			.put(data)
			.put(jpeg, 2, jpeg.length - 2)
			.array();
	}

	private static byte[] webp(byte[] exif) {
		ByteBuffer file = ByteBuffer.allocate(WEBP.length + 18 + 8 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
		file.put(WEBP, 0, 4).putInt(file.limit() - 8).put(WEBP, 8, 4);
		file.put("VP8X".getBytes()).putInt(10).put((byte) 0x08).put(new byte[9]);
		return file.put(WEBP, 12, WEBP.length - 12).put("EXIF".getBytes()).putInt(exif.length).put(exif).array();
	}

}
