package org.sekisho.intake;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.sekisho.cells.Dates;
import org.sekisho.cells.Numbers;
import org.sekisho.cells.Reading;
import org.sekisho.cells.Several;
import org.sekisho.knowledge.Countries;
import org.sekisho.mapping.Lists;
import org.sekisho.profiles.Columns;
import org.sekisho.profiles.Field;
import org.sekisho.profiles.Profile;
import org.sekisho.profiles.Slot;
import org.sekisho.reference.CheckDigits;

/**
 * Proposes fields for columns that no profile knows: by how their names are like known
 * ones, and by what their cells look like.
 */
final class Proposals {

	private static final int MOST = 3;

	private static final double LIKELY = 0.64;

	private static final double NAME = 0.6;

	private final Lists lists;

	private final Map<Slot, Set<String>> names = new HashMap<>();

	private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();

	private final Dates dates;

	private final Numbers numbers = new Numbers(false);

	/**
	 * Prepares for a file.
	 * @param profile how it is read
	 * @param others all profiles, whose headers are names of fields too
	 * @param spreadsheet whether numbers may be days
	 * @param lists what wordings mean
	 */
	Proposals(Profile profile, List<Profile> others, boolean spreadsheet, Lists lists) {
		this.lists = lists;
		this.dates = new Dates(List.of("dd/MM/yyyy", "MM/dd/yyyy"), spreadsheet);
		Slot.all(profile.record(), 1)
			.forEach((slot) -> this.names.computeIfAbsent(slot, (fresh) -> new TreeSet<>())
				.add(Columns.folded(slot.field().label())));
		Stream.concat(Stream.of(profile), others.stream())
			.filter((one) -> one.record() == profile.record())
			.forEach((one) -> one.columns().forEach((slot, rule) -> {
				Set<String> known = this.names.computeIfAbsent(slot, (fresh) -> new TreeSet<>());
				rule.headers().stream().map(Columns::folded).forEach(known::add);
			}));
	}

	/**
	 * Proposes fields for a column.
	 * @param name of the column
	 * @param cells what stands in it, without blanks
	 * @param taken slots that other columns fill
	 * @return labels of fields, the likeliest first
	 */
	List<String> of(String name, List<String> cells, Set<Slot> taken) {
		Map<Slot, Double> scores = new HashMap<>();
		this.names.keySet()
			.stream()
			.filter((slot) -> !taken.contains(slot))
			.forEach((slot) -> scores.put(slot, NAME * likeness(name, slot) + (1 - NAME) * looks(slot.field(), cells)));
		return scores.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() >= LIKELY)
			.sorted(Map.Entry.<Slot, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(MOST)
			.map((entry) -> entry.getKey().label())
			.toList();
	}

	private double likeness(String name, Slot slot) {
		String folded = Columns.folded(name);
		return this.names.getOrDefault(slot, Set.of())
			.stream()
			.mapToDouble((known) -> this.similarity.apply(folded, known))
			.max()
			.orElse(0);
	}

	/**
	 * How many of the cells can be what the field holds. Anything can be a text, which
	 * says little.
	 */
	private double looks(Field field, List<String> cells) {
		if (cells.isEmpty()) {
			return 0;
		}
		return switch (field.converter()) {
			case DATE, PARTIAL_DATE -> share(cells, (cell) -> readable(this.dates.read(cell)));
			case NUMBER, WHOLE_NUMBER -> share(cells, this::isNumber);
			case COUNTRY -> share(cells, this::isCountry);
			case COUNTRIES -> share(cells, (cell) -> Several.numbersIn(cell).stream().allMatch(this::isCountry));
			case CODE,
					CODES ->
				field.list()
					.map((list) -> share(cells, (cell) -> this.lists.codes().list(list).find(cell).isPresent()))
					.orElse(0.0);
			case TEXT, TEXTS -> texts(field, cells);
		};
	}

	private double texts(Field field, List<String> cells) {
		return switch (field) {
			case SUBSTANCE -> share(cells, (cell) -> this.lists.substances().find(cell).known());
			case UNIT -> share(cells, (cell) -> this.lists.units().find(cell).isPresent());
			case IMO_NUMBER -> share(cells, CheckDigits::isImoNumber);
			case CONTAINERS ->
				share(cells, (cell) -> Several.numbersIn(cell).stream().allMatch(CheckDigits::isContainerNumber));
			default -> share(cells, (cell) -> !isNumber(cell)) / 4;
		};
	}

	private boolean isNumber(String cell) {
		Reading<BigDecimal> number = this.numbers.read(cell);
		return readable(number);
	}

	private boolean isCountry(String cell) {
		return this.lists.countries().apply(cell) instanceof Countries.Known;
	}

	private static boolean readable(Reading<?> reading) {
		return reading.value() != null;
	}

	private static double share(List<String> cells, Predicate<String> test) {
		return (double) cells.stream().filter(test).count() / cells.size();
	}

}
