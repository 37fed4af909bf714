package org.sekisho.mapping;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.sekisho.cells.Dates;
import org.sekisho.cells.Numbers;
import org.sekisho.cells.Remembered;
import org.sekisho.cells.RowIdentity;
import org.sekisho.mapping.Verdict.Problem;
import org.sekisho.mapping.Verdict.Rejected;
import org.sekisho.mapping.Verdict.Row;
import org.sekisho.knowledge.Countries;
import org.sekisho.profiles.CodeBook;
import org.sekisho.profiles.ColumnRule;
import org.sekisho.profiles.Columns;
import org.sekisho.profiles.Field;
import org.sekisho.profiles.Profile;
import org.sekisho.profiles.RecordType;
import org.sekisho.profiles.Slot;
import org.sekisho.reference.Thresholds;
import org.sekisho.reference.Wording;
import org.sekisho.tables.Damage;
import org.sekisho.tables.TableRow;

/**
 * Reads the rows of one file as its profile says: each is sound or is rejected with all
 * its problems. What it finds depends on nothing but the file, its order and the lists,
 * so that reading it again finds the same.
 */
public final class RowMapper {

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private final Settings settings;

	private final Lists lists;

	private final Columns columns;

	private final CodeBook codes;

	private final RowIdentity identity;

	private final GoodsReading goods;

	private final List<Slot> slots;

	private final Map<Slot, Dates> dates = new HashMap<>();

	private final Map<Slot, Numbers> numbers = new HashMap<>();

	private final Remembered<Countries.Resolution> countries;

	private final Remembered<String> keys = new Remembered<>(Wording::key);

	/**
	 * Starts a file.
	 * @param settings how to read it
	 * @param lists what wordings mean
	 */
	public RowMapper(Settings settings, Lists lists) {
		this.settings = settings;
		this.lists = lists;
		this.columns = new Columns(settings.profile(), settings.header(), settings.parameters());
		this.codes = new CodeBook(settings.profile(), lists.codes());
		this.identity = new RowIdentity(this.columns.spelled());
		this.countries = new Remembered<>(lists.countries());
		this.goods = new GoodsReading(this);
		this.slots = Slot.all(settings.profile().record(), this.columns.lines())
			.stream()
			.filter((slot) -> slot.field() != Field.REPORTER && slot.field() != Field.CASE_REFERENCE)
			.toList();
		Slot.all(settings.profile().record(), Slot.LINES).forEach(this::prepare);
	}

	private void prepare(Slot slot) {
		ColumnRule rule = this.settings.profile().columns().get(slot);
		switch (slot.field().converter()) {
			case DATE,
					PARTIAL_DATE ->
				this.dates.put(slot,
						(rule != null) ? new Dates(rule.formats(), rule.serial() || this.settings.spreadsheet())
								: new Dates(List.of(), false));
			case NUMBER, WHOLE_NUMBER -> this.numbers.put(slot, new Numbers(rule != null && rule.comma()));
			default -> {
				// Read as it stands.
			}
		}
	}

	/**
	 * Maps the next row of the file.
	 * @param read the row
	 * @return what becomes of it
	 */
	public Verdict map(TableRow read) {
		Row row = new Row(read.number(), read.cells());
		if (read.damage() != null) {
			return damaged(row, read.damage());
		}
		RowReading reading = new RowReading(this, row);
		return (this.settings.profile().record() == RecordType.SEIZURE) ? new SeizureReading(this, reading).verdict()
				: new TieReading(this, reading).verdict();
	}

	private Rejected damaged(Row row, Damage damage) {
		List<String> header = this.settings.header();
		List<String> cells = row.cells();
		int column = Math.clamp(damage.column(), 0, header.size() - 1);
		String value = null;
		if (cells.size() > header.size()) {
			value = String.join(" | ", cells.subList(header.size(), cells.size()));
		}
		else if (damage.column() >= 0 && column < cells.size()) {
			value = cells.get(column);
		}
		FindingCode code = FindingCode.valueOf(damage.code());
		return new Rejected(row, List.of(new Problem(code, header.get(column), value, damage.reason())));
	}

	/** How the file is read. */
	Settings settings() {
		return this.settings;
	}

	/** What wordings mean. */
	Lists lists() {
		return this.lists;
	}

	/** Which columns fill which slots. */
	Columns columns() {
		return this.columns;
	}

	/** The codes of wordings. */
	CodeBook codes() {
		return this.codes;
	}

	/** How lines of goods are read. */
	GoodsReading goods() {
		return this.goods;
	}

	/** How dates of a slot are read. */
	Dates dates(Slot slot) {
		return Objects.requireNonNull(this.dates.get(slot));
	}

	/** How numbers of a slot are read. */
	Numbers numbers(Slot slot) {
		return Objects.requireNonNull(this.numbers.get(slot));
	}

	/** The next row's identity. */
	RowIdentity.Identity identify(Row row) {
		return this.identity.next(row.cells());
	}

	/** The country that a wording names. */
	Countries.Resolution country(String wording) {
		return this.countries.of(wording);
	}

	/** What is compared of two reports of the same case. */
	List<Slot> slots() {
		return this.slots;
	}

	/**
	 * A case reference as it stands in ids. Only case, width and blanks don't matter: 1-2
	 * and 1/2 may be two cases.
	 */
	static String reference(String wording) {
		String plain = Normalizer.normalize(wording, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
		return BLANKS.matcher(plain).replaceAll(" ");
	}

	/** A wording as it stands in ids. */
	String key(String wording) {
		return this.keys.of(wording);
	}

	/**
	 * How a file is read.
	 *
	 * @param profile by which profile
	 * @param header names of its columns
	 * @param parameters what its sender says of it as a whole
	 * @param spreadsheet whether numbers in columns of dates are days
	 * @param latest the last day on which something can have happened
	 * @param fences beyond which masses are far from usual
	 * @param thresholds below which the RILO that the sender names asks for no report
	 */
	public record Settings(Profile profile, List<String> header, Map<String, String> parameters, boolean spreadsheet,
			LocalDate latest, List<Outliers.Fence> fences, Thresholds.Current thresholds) {

	}

}
