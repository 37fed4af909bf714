package org.sekisho.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.Profile.Field;
import org.sekisho.intake.SeizureReport.Country;
import org.sekisho.intake.Verdict.Problem;
import org.sekisho.intake.Verdict.Rejected;
import org.sekisho.intake.Verdict.Row;

/**
 * Reads the rows of one file as its profile says: each becomes a seizure or is rejected
 * with all its problems.
 */
final class RowMapper {

	private static final int LONGEST_KEY = 120;

	private static final int REMEMBERED = 50_000;

	private static final Pattern LATIN_ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");

	private static final Pattern NOT_IN_KEYS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private final Profile profile;

	private final List<String> columns;

	private final Map<Field, Integer> positions = new EnumMap<>(Field.class);

	private final RowIdentity identity;

	private final Function<String, Optional<Country>> countries;

	private final LocalDate latest;

	private final Map<String, Optional<Country>> resolved = new HashMap<>();

	private final Map<String, String> keys = new HashMap<>();

	/**
	 * Starts a file.
	 * @param profile how to read it
	 * @param columns names of its columns
	 * @param countries how countries are recognised
	 * @param latest the last day on which a seizure can have been made
	 */
	RowMapper(Profile profile, List<String> columns, Function<String, Optional<Country>> countries, LocalDate latest) {
		this.profile = profile;
		this.columns = columns;
		this.identity = new RowIdentity(profile.reporter(), columns);
		this.countries = countries;
		this.latest = latest;
		profile.columns().forEach((name, column) -> this.positions.put(column.field(), columns.indexOf(name)));
	}

	/**
	 * Maps the next row of the file.
	 * @param row the row
	 * @return what becomes of it
	 */
	Verdict map(Row row) {
		return (row.cells().size() == this.columns.size()) ? new RowReading(this, row).verdict() : wrongWidth(row);
	}

	/** How the file is read. */
	Profile profile() {
		return this.profile;
	}

	/** The last day on which a seizure can have been made. */
	LocalDate latest() {
		return this.latest;
	}

	/** The next row's identity. */
	RowIdentity.Identity identify(Row row) {
		return this.identity.next(row.cells());
	}

	/** What a row says in a field; null where that is nothing. */
	@Nullable String text(Row row, Field field) {
		Integer position = this.positions.get(field);
		String text = (position != null) ? row.cells().get(position).strip() : "";
		return text.isEmpty() ? null : text;
	}

	/** The column of a field. */
	String column(Field field) {
		return this.columns.get(this.positions.getOrDefault(field, 0));
	}

	private Rejected wrongWidth(Row row) {
		int cells = row.cells().size();
		int width = this.columns.size();
		String reason = "The row has %d cells, the header %d columns. Add what is missing, remove what is too much, and put values that hold the delimiter in double quotes."
			.formatted(cells, width);
		String surplus = (cells > width) ? String.join(" | ", row.cells().subList(width, cells)) : null;
		return new Rejected(row,
				List.of(new Problem(FindingCode.WIDTH, this.columns.get(Math.min(cells, width - 1)), surplus, reason)));
	}

	/** The country that a wording names. */
	Optional<Country> country(String wording) {
		if (this.resolved.size() > REMEMBERED) {
			this.resolved.clear();
		}
		return this.resolved.computeIfAbsent(wording, this.countries);
	}

	/**
	 * A wording as it stands in ids: without case, Latin accents, blanks and punctuation.
	 */
	String key(String wording) {
		if (this.keys.size() > REMEMBERED) {
			this.keys.clear();
		}
		return this.keys.computeIfAbsent(wording, RowMapper::folded);
	}

	private static String folded(String wording) {
		String decomposed = Normalizer.normalize(wording, Normalizer.Form.NFKD);
		String plain = Normalizer.normalize(LATIN_ACCENTS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
		String dashed = NOT_IN_KEYS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
		int start = dashed.startsWith("-") ? 1 : 0;
		return shortened(dashed.substring(start, Math.max(start, dashed.length() - (dashed.endsWith("-") ? 1 : 0))));
	}

	/**
	 * An index refuses values of some thousand characters, and with one the whole batch.
	 */
	private static String shortened(String key) {
		if (key.length() <= LONGEST_KEY) {
			return key;
		}
		byte[] hash = RowIdentity.sha256().digest(key.getBytes(StandardCharsets.UTF_8));
		return key.substring(0, key.offsetByCodePoints(0, LONGEST_KEY / 2)) + "-"
				+ HexFormat.of().formatHex(hash, 0, 8);
	}

}
