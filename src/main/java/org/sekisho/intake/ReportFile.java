package org.sekisho.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.cells.Corrections;
import org.sekisho.mapping.Lists;
import org.sekisho.mapping.RowMapper;
import org.sekisho.mapping.Verdict;
import org.sekisho.profiles.Columns;
import org.sekisho.profiles.Parameter;
import org.sekisho.profiles.Profile;
import org.sekisho.tables.Table;
import org.sekisho.tables.TableForm;
import org.sekisho.tables.TableRefused;
import org.sekisho.tables.TableRow;
import org.sekisho.tables.TableRows;

/**
 * A report file whose form was understood. What was found out about it when it came is
 * known at once; its rows are there once it has been read from end to end again, unless
 * it came just now.
 */
public final class ReportFile {

	private static final char USUAL_DELIMITER = ',';

	private final Folder folder;

	private final Ticket ticket;

	private final RowMapper.Settings settings;

	private final Lists lists;

	private final Opening opening;

	ReportFile(Folder folder, Ticket ticket, Profile profile, Lists lists, Opening opening) {
		this.folder = folder;
		this.ticket = ticket;
		this.settings = new RowMapper.Settings(profile, ticket.columns(), ticket.order().parameters(),
				ticket.form().format() == TableForm.Format.XLSX, ticket.latest(), ticket.fences(), ticket.thresholds());
		this.lists = lists;
		this.opening = opening;
	}

	/** The columns of a table without those of a former verdict. */
	static List<String> columns(Table table) {
		List<String> columns = table.columns().stream().map(Corrections::unmask).toList();
		return columns.subList(0, Corrections.width(columns));
	}

	/**
	 * What its sender calls it.
	 * @return the name, without folders
	 */
	public String name() {
		return this.ticket.name();
	}

	/**
	 * The checksum of its bytes as sent.
	 * @return lower-case hexadecimal digits
	 */
	public String sha256() {
		return this.ticket.sha256();
	}

	/**
	 * How it is read.
	 * @return the name of the profile
	 */
	public String profile() {
		return this.settings.profile().name();
	}

	/**
	 * Who publishes such files.
	 * @return the publisher, or null where that differs from file to file
	 */
	public @Nullable String publisher() {
		return this.settings.profile().publisher();
	}

	/**
	 * Who may see what it says.
	 * @return a marking, or null where that is not said
	 */
	public @Nullable String marking() {
		String given = this.settings.parameters().get(Parameter.MARKING);
		return (given != null) ? given : this.settings.profile().marking();
	}

	/**
	 * Where it is kept.
	 * @return name of its folder, by which {@link Intake#reopen} finds it
	 */
	public String folder() {
		return this.folder.name();
	}

	/**
	 * How long it is.
	 * @return number of rows, without the header
	 */
	public long rows() {
		return this.ticket.rows();
	}

	/**
	 * What was found out about it.
	 * @return its form
	 */
	TableForm form() {
		return this.ticket.form();
	}

	/** How it is read. */
	RowMapper.Settings settings() {
		return this.settings;
	}

	/** Which of its columns fill which fields. */
	Columns matched() {
		return new Columns(this.settings.profile(), columns(), this.settings.parameters());
	}

	/**
	 * Its columns.
	 * @return their names, without those of a former verdict
	 */
	public List<String> columns() {
		return this.settings.header();
	}

	/**
	 * What separates the cells of a text in its manner.
	 * @return its delimiter; a comma where it is no such text
	 */
	public char delimiter() {
		return Objects.requireNonNullElse(form().delimiter(), USUAL_DELIMITER);
	}

	/**
	 * Reads it. Of a file that was reopened, this takes as long as it took to receive it.
	 * @return a verdict on each row, in their order
	 * @throws IOException where it cannot be read from disk
	 * @throws TableRefused where it is no table any more
	 */
	public Verdicts verdicts() throws IOException {
		RowMapper mapper = new RowMapper(this.settings, this.lists);
		Table table = this.opening.open();
		return new Verdicts(table.read(), mapper, table.columns().size() - columns().size());
	}

	/**
	 * Removes it from disk.
	 * @throws IOException where that fails
	 */
	public void discard() throws IOException {
		this.folder.remove();
	}

	/** Understands what is kept. */
	interface Opening {

		/** The table that the file is. */
		Table open() throws IOException;

	}

	/** Verdicts on the rows of a file, made as they are asked for. */
	public static final class Verdicts implements Iterator<Verdict>, Closeable {

		private final TableRows rows;

		private final RowMapper mapper;

		private final int verdict;

		private Verdicts(TableRows rows, RowMapper mapper, int verdict) {
			this.rows = rows;
			this.mapper = mapper;
			this.verdict = verdict;
		}

		@Override
		public boolean hasNext() {
			return this.rows.hasNext();
		}

		@Override
		public Verdict next() {
			return judge(row());
		}

		/** The next row, as it stands in the report. */
		TableRow row() {
			TableRow row = this.rows.next();
			List<String> cells = row.cells();
			if (cells.size() >= this.verdict) {
				cells = cells.subList(0, cells.size() - this.verdict);
			}
			if (cells.stream().anyMatch((cell) -> cell.startsWith("'"))) {
				cells = cells.stream().map(Corrections::unmask).toList();
			}
			return new TableRow(row.number(), cells, row.damage());
		}

		/** What becomes of a row. */
		Verdict judge(TableRow row) {
			return this.mapper.map(row);
		}

		@Override
		public void close() throws IOException {
			this.rows.close();
		}

	}

}
