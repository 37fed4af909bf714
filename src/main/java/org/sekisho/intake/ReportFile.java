package org.sekisho.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sekisho.tables.Damage;
import org.sekisho.tables.Table;
import org.sekisho.tables.TableRow;
import org.sekisho.tables.TableRows;

/** A report file whose form was understood. */
public final class ReportFile {

	private static final char COMMA = ',';

	private final Path path;

	private final String name;

	private final String sha256;

	private final Table table;

	private final ReportHeader header;

	private final Profile profile;

	private final Function<String, Optional<SeizureReport.Country>> countries;

	private final LocalDate latest;

	ReportFile(Path path, String name, String sha256, Table table, ReportHeader header, Profile profile,
			Function<String, Optional<SeizureReport.Country>> countries, LocalDate latest) {
		this.path = path;
		this.name = name;
		this.sha256 = sha256;
		this.table = table;
		this.header = header;
		this.profile = profile;
		this.countries = countries;
		this.latest = latest;
	}

	/**
	 * What its sender calls it.
	 * @return the name, without folders
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The checksum of its bytes as sent.
	 * @return lower-case hexadecimal digits
	 */
	public String sha256() {
		return this.sha256;
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
		return String.valueOf(this.path.getFileName());
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
	 * What separates its cells, or those of a text that is made of it.
	 * @return the delimiter
	 */
	public char delimiter() {
		return Objects.requireNonNullElse(this.table.form().delimiter(), COMMA);
	}

	/**
	 * Reads it.
	 * @return a verdict on each row, in their order
	 * @throws IOException where it cannot be read from disk
	 */
	public Verdicts verdicts() throws IOException {
		RowMapper mapper = new RowMapper(this.profile, this.header.columns(), this.countries, this.latest);
		return new Verdicts(this.table.read(), this.header, mapper);
	}

	/**
	 * Removes it from disk.
	 * @throws IOException where that fails
	 */
	public void discard() throws IOException {
		Files.deleteIfExists(this.path);
	}

	/** Verdicts on the rows of a file, made as they are asked for. */
	public static final class Verdicts implements Iterator<Verdict>, Closeable {

		private final TableRows rows;

		private final ReportHeader header;

		private final RowMapper mapper;

		private Verdicts(TableRows rows, ReportHeader header, RowMapper mapper) {
			this.rows = rows;
			this.header = header;
			this.mapper = mapper;
		}

		@Override
		public boolean hasNext() {
			return this.rows.hasNext();
		}

		@Override
		public Verdict next() {
			TableRow row = this.rows.next();
			Verdict.Row cells = new Verdict.Row(row.number(), this.header.cells(row.cells()));
			return (row.damage() != null) ? damaged(cells, row.damage()) : this.mapper.map(cells);
		}

		private Verdict damaged(Verdict.Row row, Damage damage) {
			List<String> columns = this.header.columns();
			List<String> cells = row.cells();
			int column = Math.clamp(damage.column(), 0, columns.size() - 1);
			String value = null;
			if (cells.size() > columns.size()) {
				value = String.join(" | ", cells.subList(columns.size(), cells.size()));
			}
			else if (damage.column() >= 0 && column < cells.size()) {
				value = cells.get(column);
			}
			return new Verdict.Rejected(row, List.of(new Verdict.Problem(FindingCode.valueOf(damage.code()),
					columns.get(column), value, damage.reason())));
		}

		@Override
		public void close() throws IOException {
			this.rows.close();
		}

	}

}
