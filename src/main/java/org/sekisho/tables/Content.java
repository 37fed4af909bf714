package org.sekisho.tables;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.sekisho.tables.text.Bytes;
import org.sekisho.tables.text.Signature;

/**
 * The bytes of a file, out of the gzip or zip file around them.
 *
 * @param path where the file is
 * @param fileName what its sender calls it
 * @param packing what is around the bytes
 * @param entry name of the entry of a zip file; null elsewhere
 * @param longest how many bytes it may expand to
 */
record Content(Path path, String fileName, Packing packing, @Nullable String entry, long longest) implements Bytes {

	private static final int BUFFER = 1 << 16;

	private static final int BEGINNING = 1 << 10;

	private static final Pattern LITTER = Pattern.compile("(^|/)(\\.[^/]*|Thumbs\\.db|desktop\\.ini)$");

	private static final long SMALL = 64L << 20;

	private static final int HIGHEST_RATIO = 250;

	/**
	 * Looks into a file as far as it takes to know what is around its bytes.
	 * @param path where the file is
	 * @param fileName what its sender calls it
	 * @param longest how many bytes it may expand to
	 * @throws TableRefused where it holds nothing that could be a table
	 */
	static Content of(Path path, String fileName, long longest) throws IOException {
		Content plain = new Content(path, fileName, Packing.NONE, null, longest);
		Content unpacked = switch (Signature.of(plain.beginning())) {
			case GZIP -> new Content(path, fileName, Packing.GZIP, null, longest);
			case ZIP -> plain.unzipped();
			default -> plain;
		};
		Signature signature = Signature.of(unpacked.beginning());
		if (unpacked.isPacked() && (signature == Signature.GZIP || signature == Signature.ZIP_WITHOUT_ENTRIES)) {
			throw unpacked.nested();
		}
		if (signature.description() != null) {
			throw unpacked.noTable(signature.description());
		}
		return unpacked;
	}

	/** Whether something is around its bytes. */
	boolean isPacked() {
		return this.packing != Packing.NONE;
	}

	/** Its first bytes, at most some hundred. */
	byte[] beginning() throws IOException {
		try (InputStream bytes = open()) {
			return bytes.readNBytes(BEGINNING);
		}
		catch (EOFException | ZipException ex) {
			throw cutOff();
		}
	}

	/**
	 * Reads its bytes. Whoever reads them meets a {@link ZipException} or an
	 * {@link EOFException} where they cannot be unpacked to their end, and a
	 * {@link TableRefused} where they are too many.
	 */
	@Override
	public InputStream open() throws IOException {
		InputStream file = (this.entry != null) ? entry(this.entry) : Files.newInputStream(this.path);
		try {
			InputStream bytes = (this.packing == Packing.GZIP) ? new GZIPInputStream(file, BUFFER) : file;
			return new BufferedInputStream(measured(bytes), BUFFER);
		}
		catch (IOException ex) {
			file.close();
			throw ex;
		}
	}

	/**
	 * Counts bytes as they are expanded, so that a small file cannot fill a disk or last
	 * for ever. They are to be read in blocks.
	 */
	InputStream measured(InputStream bytes) throws IOException {
		long compressed = Files.size(this.path);
		return new FilterInputStream(bytes) {

			private long length;

			@Override
			public int read(byte[] target, int offset, int size) throws IOException {
				int read = super.read(target, offset, size);
				this.length += Math.max(read, 0);
				check(this.length, compressed);
				return read;
			}

		};
	}

	private void check(long length, long compressed) {
		boolean suspicious = length > SMALL && length / HIGHEST_RATIO > compressed;
		if (suspicious || length > this.longest) {
			String far = suspicious
					? HIGHEST_RATIO + " times its length, as no report does. If it is one, send it unpacked."
					: (this.longest >> 20) + " MB. Split it into shorter files.";
			throw new TableRefused("File too long", "The file " + this.fileName + " expands to more than " + far);
		}
	}

	/** Whether a zip file is a document of an office program. */
	static boolean isDocument(ZipFile zip) {
		return zip.getEntry("[Content_Types].xml") != null;
	}

	/** The refusal of an archive in an archive. */
	TableRefused nested() {
		return new TableRefused("Nested archive",
				"The file %s holds another compressed file. Unpack it and send what is inside."
					.formatted(this.fileName));
	}

	/** The refusal of a file that is damaged. */
	TableRefused cutOff() {
		return new TableRefused("Damaged file",
				"The file %s is cut off or damaged: it cannot be expanded to its end. Compress or send it again."
					.formatted(this.fileName));
	}

	private Content unzipped() throws IOException {
		if (Signature.isEncryptedZip(beginning())) {
			throw new TableRefused("Encrypted file",
					"The zip file %s is protected by a password. Send it without one.".formatted(this.fileName));
		}
		try (ZipFile zip = new ZipFile(this.path.toFile())) {
			List<String> names = zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
			if (isDocument(zip)) {
				return this;
			}
			if (names.contains("META-INF/manifest.xml")) {
				throw noTable("an OpenDocument file");
			}
			List<String> data = names.stream().filter(name -> !isLitter(name)).toList();
			if (data.size() != 1) {
				throw severalFiles(data);
			}
			return new Content(this.path, this.fileName, Packing.ZIP, data.getFirst(), this.longest);
		}
		catch (ZipException ex) {
			throw cutOff();
		}
	}

	/** What operating systems leave in archives. */
	private static boolean isLitter(String name) {
		return name.startsWith("__MACOSX/") || LITTER.matcher(name).find();
	}

	private TableRefused noTable(String description) {
		return new TableRefused("No table",
				"The file %s is %s. Send the table as CSV, as XLSX or as JSON Lines, plain or in a gzip or zip file."
					.formatted(this.fileName, description));
	}

	private TableRefused severalFiles(List<String> names) {
		if (names.isEmpty()) {
			return new TableRefused("Empty file",
					"The zip file %s holds no file. Put the table into it.".formatted(this.fileName));
		}
		return new TableRefused("Several files", "The zip file %s holds %d files: %s. Send a zip file for each."
			.formatted(this.fileName, names.size(), TableRefused.excerpt(String.join(", ", names))));
	}

	private InputStream entry(String name) throws IOException {
		ZipFile zip = new ZipFile(this.path.toFile());
		try {
			ZipEntry entry = zip.getEntry(name);
			if (entry == null) {
				throw new ZipException(name + " is gone");
			}
			return new Entry(zip, entry, new CRC32());
		}
		catch (IOException ex) {
			zip.close();
			throw ex;
		}
	}

	/** What is around the bytes of a file. */
	enum Packing {

		NONE, GZIP, ZIP

	}

	/** The bytes of an entry, which are compared with its checksum at their end. */
	private static final class Entry extends FilterInputStream {

		private final ZipFile zip;

		private final ZipEntry entry;

		private final CRC32 checksum;

		private Entry(ZipFile zip, ZipEntry entry, CRC32 checksum) throws IOException {
			super(new CheckedInputStream(zip.getInputStream(entry), checksum));
			this.zip = zip;
			this.entry = entry;
			this.checksum = checksum;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			if (read < 0 && this.entry.getCrc() != this.checksum.getValue()) {
				throw new ZipException("The checksum of " + this.entry.getName() + " does not match");
			}
			return read;
		}

		@Override
		public void close() throws IOException {
			this.zip.close();
		}

	}

}
