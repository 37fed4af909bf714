package org.sekisho.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A report file whose form was understood. */
public final class ReportFile {

	private final Upload upload;

	private final Profile profile;

	private final CsvRows.Header header;

	private final Function<String, Optional<SeizureReport.Country>> countries;

	private final LocalDate latest;

	ReportFile(Upload upload, Profile profile, CsvRows.Header header,
			Function<String, Optional<SeizureReport.Country>> countries, LocalDate latest) {
		this.upload = upload;
		this.profile = profile;
		this.header = header;
		this.countries = countries;
		this.latest = latest;
	}

	/**
	 * What its sender calls it.
	 * @return the name, without folders
	 */
	public String name() {
		return this.upload.fileName();
	}

	/**
	 * The checksum of its bytes as sent.
	 * @return lower-case hexadecimal digits
	 */
	public String sha256() {
		return this.upload.sha256();
	}

	/**
	 * How it is read.
	 * @return the name of the profile
	 */
	public String profile() {
		return this.profile.name();
	}

	/**
	 * Who publishes such files.
	 * @return the publisher, or null where that differs from file to file
	 */
	public @Nullable String publisher() {
		return this.profile.publisher();
	}

	/**
	 * Where it is kept.
	 * @return name of its folder, by which {@link Intake#reopen} finds it
	 */
	public String folder() {
		return String.valueOf(this.upload.path().getFileName());
	}

	/**
	 * How long it is.
	 * @return number of rows, without the header
	 */
	public long rows() {
		return 0;
	}

	/**
	 * Its columns.
	 * @return their names, without those of a former verdict
	 */
	public List<String> columns() {
		return this.header.columns();
	}

	/**
	 * What separates its cells.
	 * @return the delimiter
	 */
	public char delimiter() {
		return this.header.delimiter();
	}

	/**
	 * Reads it.
	 * @return a verdict on each row, in their order
	 * @throws IOException where it cannot be read from disk
	 */
	public Verdicts verdicts() throws IOException {
		RowMapper mapper = new RowMapper(this.profile, this.header.columns(), this.countries, this.latest);
		return new Verdicts(CsvRows.open(this.upload, this.header), mapper);
	}

	/**
	 * Removes it from disk.
	 * @throws IOException where that fails
	 */
	public void discard() throws IOException {
		Files.deleteIfExists(this.upload.path());
	}

	/** Verdicts on the rows of a file, made as they are asked for. */
	public static final class Verdicts implements Iterator<Verdict>, Closeable {

		private final CsvRows rows;

		private final RowMapper mapper;

		private Verdicts(CsvRows rows, RowMapper mapper) {
			this.rows = rows;
			this.mapper = mapper;
		}

		@Override
		public boolean hasNext() {
			return this.rows.hasNext();
		}

		@Override
		public Verdict next() {
			return this.mapper.map(this.rows.next());
		}

		@Override
		public void close() throws IOException {
			this.rows.close();
		}

	}

}
