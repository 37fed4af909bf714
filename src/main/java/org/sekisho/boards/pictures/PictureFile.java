package org.sekisho.boards.pictures;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngHeader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Directory;
import com.drew.metadata.MetadataException;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import com.drew.metadata.webp.WebpDirectory;

/** A picture as it is kept. */
public final class PictureFile {

	/** Bytes of a file that is taken at most. */
	public static final int LONGEST = 4 << 20;

	/** Pixels along a side. */
	static final int LARGEST = 10_000;

	private final byte[] bytes;

	private final String mediaType;

	/**
	 * A picture that was kept.
	 * @param bytes the file
	 * @param mediaType what kind of file it is
	 */
	public PictureFile(byte[] bytes, String mediaType) {
		this.bytes = bytes;
		this.mediaType = mediaType;
	}

	/**
	 * Finds out by its bytes what a file is, and keeps of it what it shows: not when,
	 * where and by what it was taken, and no texts.
	 * @param sent the file
	 * @return the picture, to be turned as the file said
	 * @throws PictureRefused where it is no picture that browsers show, or too large
	 */
	public static PictureFile of(byte[] sent) {
		if (sent.length > LONGEST) {
			throw PictureRefused.tooLong(sent.length, LONGEST);
		}
		try {
			FileType type = FileTypeDetector.detectFileType(new BufferedInputStream(new ByteArrayInputStream(sent)));
			return switch (type) {
				case Png -> png(PngParts.shown(sent));
				case Jpeg -> jpeg(JpegParts.shown(sent));
				case WebP -> webp(WebpParts.shown(sent));
				default -> throw PictureRefused.noPicture("Its bytes are of none of these types.");
			};
		}
		catch (IOException | ImageProcessingException | MetadataException | BufferUnderflowException
				| IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException ex) {
			throw PictureRefused.noPicture("It is damaged or cut off.");
		}
	}

	private static PictureFile png(byte[] bytes) throws IOException, ImageProcessingException {
		// Its chunks but the first may be compressed, and huge.
		for (PngChunk chunk : new PngChunkReader().extract(new StreamReader(new ByteArrayInputStream(bytes)),
				Set.of(PngChunkType.IHDR))) {
			PngHeader header = new PngHeader(chunk.getBytes());
			check(header.getImageWidth(), header.getImageHeight());
		}
		return new PictureFile(bytes, "image/png");
	}

	private static PictureFile jpeg(byte[] bytes) throws IOException, ImageProcessingException, MetadataException {
		check(JpegMetadataReader.readMetadata(new ByteArrayInputStream(bytes), List.of(new JpegReader()))
			.getDirectoriesOfType(JpegDirectory.class), JpegDirectory.TAG_IMAGE_WIDTH, JpegDirectory.TAG_IMAGE_HEIGHT);
		return new PictureFile(bytes, "image/jpeg");
	}

	private static PictureFile webp(byte[] bytes) throws IOException, ImageProcessingException, MetadataException {
		check(WebpMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
			.getDirectoriesOfType(WebpDirectory.class), WebpDirectory.TAG_IMAGE_WIDTH, WebpDirectory.TAG_IMAGE_HEIGHT);
		return new PictureFile(bytes, "image/webp");
	}

	private static void check(Collection<? extends Directory> frames, int widthTag, int heightTag)
			throws MetadataException {
		if (frames.isEmpty()) {
			throw PictureRefused.noPicture("It does not tell how large it is, so it is damaged or cut off.");
		}
		for (Directory frame : frames) {
			check(frame.getInt(widthTag), frame.getInt(heightTag));
		}
	}

	private static void check(int width, int height) {
		if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
			throw PictureRefused.tooLarge(width, height, LARGEST);
		}
	}

	/**
	 * The picture within a page.
	 * @return a data URI
	 */
	public String uri() {
		return "data:" + this.mediaType + ";base64," + Base64.getEncoder().encodeToString(this.bytes);
	}

	/**
	 * What is kept.
	 * @return a whole file
	 */
	public byte[] bytes() {
		return this.bytes;
	}

	/**
	 * What kind of file it is.
	 * @return a media type
	 */
	public String mediaType() {
		return this.mediaType;
	}

}
