package org.sekisho.profiles;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a column's value goes: a field, and for goods which line.
 *
 * @param field the field
 * @param line from 1 for fields of goods; 0 for others
 */
public record Slot(Field field, int line) implements Comparable<Slot> {

	/** Most lines of goods that a row can have. */
	public static final int LINES = 9;

	private static final Pattern GOODS = Pattern.compile("goods\\[([1-9])]\\.(\\w+)");

	private static final Comparator<Slot> ORDER = Comparator.comparingInt(Slot::line).thenComparing(Slot::field);

	/**
	 * The slot of a field that is not repeated, or of its first line.
	 * @param field the field
	 * @return the slot
	 */
	public static Slot of(Field field) {
		return new Slot(field, (field.group() == Field.Group.GOODS) ? 1 : 0);
	}

	/**
	 * The slot with this label.
	 * @param record what the rows are about
	 * @param label such as {@code seizedOn} or {@code goods[1].substance}
	 * @return the slot, if there is one
	 */
	public static Optional<Slot> named(RecordType record, String label) {
		Matcher goods = GOODS.matcher(label);
		boolean line = goods.matches();
		return fields(record).filter((field) -> (field.group() == Field.Group.GOODS) == line)
			.filter((field) -> field.label().equals(line ? goods.group(2) : label))
			.findFirst()
			.map((field) -> new Slot(field, line ? Integer.parseInt(goods.group(1)) : 0));
	}

	/**
	 * All slots of a record.
	 * @param record what the rows are about
	 * @param lines of goods
	 * @return the slots
	 */
	public static List<Slot> all(RecordType record, int lines) {
		return fields(record).flatMap((field) -> (field.group() == Field.Group.GOODS)
				? IntStream.rangeClosed(1, lines).mapToObj((line) -> new Slot(field, line))
				: Stream.of(new Slot(field, 0)))
			.toList();
	}

	/**
	 * Its name in profiles.
	 * @return such as {@code goods[1].substance}
	 */
	public String label() {
		return (this.line == 0) ? this.field.label() : "goods[" + this.line + "]." + this.field.label();
	}

	@Override
	public int compareTo(Slot other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return label();
	}

	private static Stream<Field> fields(RecordType record) {
		return Arrays.stream(Field.values()).filter((field) -> field.record() == record);
	}

}
