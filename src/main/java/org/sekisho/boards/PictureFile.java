package org.sekisho.boards;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import org.jspecify.annotations.Nullable;

/** A picture as it was sent. */
final class PictureFile {

	/** Bytes. */
	static final int LONGEST = 4 << 20;

	/** Pixels along a side. */
	static final int LARGEST = 10_000;

	private final byte[] bytes;

	private final String mediaType;

	PictureFile(byte[] bytes, String mediaType) {
		this.bytes = bytes;
		this.mediaType = mediaType;
	}

	/**
	 * Finds out by its bytes what a file is.
	 * @throws PictureRefused where it is no picture that browsers show, or too large
	 */
	static PictureFile of(byte[] bytes) {
		if (bytes.length > LONGEST) {
			throw PictureRefused.tooLong(bytes.length, LONGEST);
		}
		try {
			FileType type = FileTypeDetector.detectFileType(new BufferedInputStream(new ByteArrayInputStream(bytes)));
			PictureFile file = new PictureFile(bytes, switch (type) {
				case Png -> "image/png";
				case Jpeg -> "image/jpeg";
				case WebP -> "image/webp";
				default -> throw PictureRefused.noPicture("Its bytes are of none of these types.");
			});
			file.checkSize(type);
			return file;
		}
		catch (IOException | ImageProcessingException | MetadataException ex) {
			throw PictureRefused.noPicture("It is damaged or cut off.");
		}
	}

	private void checkSize(FileType type) throws IOException, ImageProcessingException, MetadataException {
		Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(this.bytes), this.bytes.length,
				type);
		switch (type) {
			case Png -> check(metadata.getFirstDirectoryOfType(PngDirectory.class), PngDirectory.TAG_IMAGE_WIDTH,
					PngDirectory.TAG_IMAGE_HEIGHT);
			case Jpeg -> check(metadata.getFirstDirectoryOfType(JpegDirectory.class), JpegDirectory.TAG_IMAGE_WIDTH,
					JpegDirectory.TAG_IMAGE_HEIGHT);
			default -> check(metadata.getFirstDirectoryOfType(WebpDirectory.class), WebpDirectory.TAG_IMAGE_WIDTH,
					WebpDirectory.TAG_IMAGE_HEIGHT);
		}
	}

	private static void check(@Nullable Directory directory, int widthTag, int heightTag) throws MetadataException {
		if (directory == null || !directory.containsTag(widthTag) || !directory.containsTag(heightTag)) {
			throw PictureRefused.noPicture("It does not tell how large it is, so it is damaged or cut off.");
		}
		int width = directory.getInt(widthTag);
		int height = directory.getInt(heightTag);
		if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
			throw PictureRefused.tooLarge(width, height, LARGEST);
		}
	}

	String uri() {
		return "data:" + this.mediaType + ";base64," + Base64.getEncoder().encodeToString(this.bytes);
	}

	byte[] bytes() {
		return this.bytes;
	}

	String mediaType() {
		return this.mediaType;
	}

}
