package org.sekisho.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What became of consecutive rows of one import: one node, whatever the number of rows.
 * Texts that repeat are kept once.
 *
 * @param importId the import
 * @param rows at least one, in their order in the file
 */
public record RowBlock(String importId, List<Row> rows) {

	/**
	 * The id of the block that begins with this row. Ids sort as the rows do.
	 * @param importId the import
	 * @param number number of its first row
	 * @return the business key
	 */
	public static String id(String importId, int number) {
		return "%s/%010d".formatted(importId, number);
	}

	/**
	 * How many rows there are of each verdict.
	 * @return the counts
	 */
	public Counts counts() {
		return new Counts(count(RowVerdict.ACCEPTED), count(RowVerdict.DUPLICATE), count(RowVerdict.REJECTED));
	}

	private int count(RowVerdict verdict) {
		return (int) this.rows.stream().filter(row -> row.verdict() == verdict).count();
	}

	/** By what rows with this verdict and this code are counted; null stands for all. */
	static String tally(@Nullable RowVerdict verdict, @Nullable String code) {
		return ((verdict != null) ? verdict : "*") + " " + ((code != null) ? code : "*");
	}

	/** The properties of its node. */
	Map<String, Object> properties() {
		Texts codes = new Texts();
		Texts reasons = new Texts();
		Map<String, Integer> tallies = new TreeMap<>();
		this.rows.forEach(row -> row.tallies().forEach(tally -> tallies.merge(tally, 1, Integer::sum)));
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("id", id(this.importId, this.rows.getFirst().number()));
		properties.put("first", this.rows.getFirst().number());
		properties.put("last", this.rows.getLast().number());
		properties.put("numbers", this.rows.stream().map(Row::number).toList());
		properties.put("verdicts", this.rows.stream().map(row -> row.verdict().number()).toList());
		properties.put("records", this.rows.stream().map(Row::record).toList());
		properties.put("codes", this.rows.stream().map(row -> codes.position(String.join(" ", row.codes()))).toList());
		properties.put("codeSets", codes.all());
		properties.put("reasons", this.rows.stream().map(row -> reasons.position(row.reason())).toList());
		properties.put("reasonTexts", reasons.all());
		properties.put("accepted", counts().accepted());
		properties.put("duplicates", counts().duplicates());
		properties.put("rejected", counts().rejected());
		List<Row> linking = this.rows.stream().filter(row -> row.link() != null).toList();
		if (!linking.isEmpty()) {
			properties.put("links", linking.stream().map(row -> Objects.requireNonNull(row.link()).id()).toList());
			properties.put("starts", linking.stream().map(Row::record).toList());
			properties.put("ends", linking.stream().map(row -> Objects.requireNonNull(row.link()).target()).toList());
		}
		properties.put("tallied", List.copyOf(tallies.keySet()));
		properties.put("tallies", List.copyOf(tallies.values()));
		return properties;
	}

	/**
	 * What became of one row.
	 *
	 * @param number its number as a spreadsheet shows it
	 * @param verdict whether it was loaded
	 * @param record the entity that it says something of; blank where there is none
	 * @param codes names of what was found in it
	 * @param reason why it was rejected or bears flags, in sentences; blank where there
	 * is nothing to say
	 * @param link what it says of that entity, where that is a link to another
	 */
	public record Row(int number, RowVerdict verdict, String record, List<String> codes, String reason,
			@Nullable Link link) {

		private List<String> tallies() {
			List<String> tallies = new ArrayList<>(List.of(tally(null, null), tally(this.verdict, null)));
			for (String code : this.codes) {
				tallies.add(tally(null, code));
				tallies.add(tally(this.verdict, code));
			}
			return tallies;
		}

	}

	/**
	 * A link that a row says there is.
	 *
	 * @param id its business key
	 * @param target the entity at its end
	 */
	public record Link(String id, String target) {

	}

	/** Texts in the order in which they first occur. */
	private static final class Texts {

		private final Map<String, Integer> positions = new LinkedHashMap<>();

		private int position(String text) {
			Integer position = this.positions.putIfAbsent(text, this.positions.size());
			return (position != null) ? position : this.positions.size() - 1;
		}

		private List<String> all() {
			return List.copyOf(this.positions.keySet());
		}

	}

}
