package org.sekisho.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.sekisho.reference.Wording;

/** Which columns of one file fill which slots of a profile. */
public final class Columns {

	private static final int FIELDS = Field.values().length;

	private final Profile profile;

	private final List<String> header;

	private final Map<String, String> parameters;

	private final List<String> spelled;

	private final @Nullable Slot[] slots;

	private final int[] positions = new int[(Slot.LINES + 1) * FIELDS];

	private final @Nullable String[] otherwise = new String[(Slot.LINES + 1) * FIELDS];

	private @Nullable String repeated;

	private int lines = 1;

	/**
	 * Matches a file.
	 * @param profile what its columns may be called
	 * @param header what they are called
	 * @param parameters what its sender says of the file as a whole
	 */
	public Columns(Profile profile, List<String> header, Map<String, String> parameters) {
		this.profile = profile;
		this.header = header;
		this.parameters = parameters;
		this.spelled = new ArrayList<>(header);
		this.slots = new Slot[header.size()];
		Arrays.fill(this.positions, -1);
		Map<String, List<Integer>> names = new HashMap<>();
		IntStream.range(0, header.size())
			.forEach((position) -> names.computeIfAbsent(folded(header.get(position)), (name) -> new ArrayList<>())
				.add(position));
		profile.columns().forEach((slot, rule) -> match(slot, rule, names));
		Slot.all(profile.record(), Slot.LINES).forEach(this::fallBack);
	}

	/**
	 * A header as it is compared: without case, accents, width, blanks and punctuation.
	 * @param name as a file spells it
	 * @return what is left of it
	 */
	public static String folded(String name) {
		return Wording.folded(name);
	}

	private void match(Slot slot, ColumnRule rule, Map<String, List<Integer>> names) {
		for (String name : rule.headers()) {
			List<Integer> found = names.getOrDefault(folded(name), List.of());
			if (!found.isEmpty()) {
				int position = found.getFirst();
				this.repeated = (found.size() > 1) ? this.header.get(position) : this.repeated;
				this.positions[index(slot.field(), slot.line())] = position;
				this.slots[position] = slot;
				this.spelled.set(position, rule.headers().getFirst());
				this.lines = Math.max(this.lines, slot.line());
				return;
			}
		}
	}

	private void fallBack(Slot slot) {
		ColumnRule rule = this.profile.columns().get(slot);
		String value = (rule != null) ? rule.value() : null;
		if (value == null) {
			value = this.parameters.getOrDefault(slot.label(), "").strip();
		}
		this.otherwise[index(slot.field(), slot.line())] = value.isEmpty() ? this.profile.constants().get(slot) : value;
	}

	/**
	 * The names of the columns, those that are used as the profile spells them first.
	 * @return a name for each column
	 */
	public List<String> spelled() {
		return Collections.unmodifiableList(this.spelled);
	}

	/**
	 * What a column fills.
	 * @param position of the column, from 0
	 * @return the slot, if it fills one
	 */
	public Optional<Slot> slot(int position) {
		return Optional.ofNullable(this.slots[position]);
	}

	/**
	 * Whether a column is left out on purpose.
	 * @param position of the column, from 0
	 * @return whether the profile ignores it
	 */
	public boolean ignored(int position) {
		return this.profile.ignored().contains(folded(this.header.get(position)));
	}

	/**
	 * Most lines of goods that a row of the file has.
	 * @return at least 1
	 */
	public int lines() {
		return this.lines;
	}

	/**
	 * What a row says.
	 * @param cells of the row
	 * @param field what about
	 * @param line of goods, or 0
	 * @return the text without blanks around it; null where that is nothing
	 */
	public @Nullable String text(List<String> cells, Field field, int line) {
		int index = index(field, line);
		int position = this.positions[index];
		String text = (position >= 0 && position < cells.size()) ? cells.get(position).strip() : "";
		return text.isEmpty() ? this.otherwise[index] : text;
	}

	/**
	 * What a person calls the column of a field in this file.
	 * @param field the field
	 * @param line of goods, or 0
	 * @return as the file spells it; where the file lacks it, as the profile does
	 */
	public String name(Field field, int line) {
		int position = this.positions[index(field, line)];
		Slot slot = new Slot(field, line);
		ColumnRule rule = this.profile.columns().get(slot);
		return (position >= 0) ? this.header.get(position) : (rule != null) ? rule.headers().getFirst() : slot.label();
	}

	/**
	 * Columns that a file of this profile must have and this one lacks.
	 * @return their slots
	 */
	public List<Slot> missing() {
		return missing(null);
	}

	private List<Slot> missing(@Nullable Form form) {
		return this.profile.columns()
			.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().optional() || needed(entry.getKey(), form))
			.map(Map.Entry::getKey)
			.filter((slot) -> this.positions[index(slot.field(), slot.line())] < 0)
			.toList();
	}

	private boolean needed(Slot slot, @Nullable Form form) {
		return slot.line() <= 1 && (slot.field().mandatory(form) || this.profile.mandatory().contains(slot.field()))
				&& this.otherwise[index(slot.field(), slot.line())] == null;
	}

	/**
	 * A column that is used and stands in the file more than once.
	 * @return its name, if there is one
	 */
	public Optional<String> repeated() {
		return Optional.ofNullable(this.repeated);
	}

	/**
	 * How well the profile fits the file.
	 * @return from 0, not at all, to 1, each to the other
	 */
	public double fit() {
		long matched = Arrays.stream(this.slots).filter((slot) -> slot != null).count();
		long wanted = matched + missing(this.profile.form()).size();
		long known = matched + IntStream.range(0, this.header.size()).filter(this::ignored).count();
		return (matched == 0) ? 0 : ((double) matched / wanted + (double) known / this.header.size()) / 2;
	}

	@SuppressWarnings("EnumOrdinal") // an index for this run only, which is never stored
	private static int index(Field field, int line) {
		return line * FIELDS + field.ordinal();
	}

}
