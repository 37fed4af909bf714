package org.sekisho.statistics;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import graphql.language.Type;
import org.jspecify.annotations.Nullable;
import org.sekisho.statistics.Statistic.DatePart;
import org.sekisho.statistics.Statistic.Function;
import org.sekisho.statistics.Statistic.Grouping;
import org.sekisho.statistics.Statistic.Measure;
import org.sekisho.vocabulary.InvalidVocabulary;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;

/**
 * What must hold for the fields of a statistic, so that every question can be answered.
 */
final class StatisticRules {

	private static final Set<String> DATES = Set.of("Date", "PartialDate", "DateTime");

	private static final Set<String> NUMBERS = Set.of("Int", "Float");

	private StatisticRules() {
	}

	static void check(String place, Grouping grouping, Type<?> declared) {
		Path path = grouping.path();
		if (path.property() == null && path.ofLink()) {
			throw new InvalidVocabulary(place + ": the path ends at a link with properties: "
					+ "go on to one of them or to " + path.links().getLast().object());
		}
		if (grouping.part() != DatePart.WHOLE && !(isSingle(path) && DATES.contains(path.type()))) {
			throw new InvalidVocabulary(place + ": only a date has a " + grouping.part());
		}
		require(place, declared, switch (grouping.part()) {
			case WHOLE -> path.type();
			case YEAR -> "Int";
			case MONTH -> "String";
		});
	}

	static void check(String place, Measure measure, Type<?> declared) {
		Path path = measure.path();
		if (measure.countsEntities()) {
			require(place, declared, "Int!");
			return;
		}
		if (measure.function() == Function.COUNT) {
			require(place, declared, "Int");
			return;
		}
		boolean sums = measure.function() == Function.SUM || measure.function() == Function.AVERAGE;
		if (!isSingle(path) || (sums && !NUMBERS.contains(path.type()))) {
			throw new InvalidVocabulary(
					place + ": " + measure.function() + " needs a path to a " + (sums ? "number" : "property"));
		}
		require(place, declared, (measure.function() == Function.AVERAGE) ? "Float" : path.type());
	}

	/**
	 * Rows hold one combination each of what links to several entities lead to, so a sum
	 * along one of them would count every value as often as another has ends.
	 */
	static void check(Statistic statistic) {
		List<Measure> measures = List.copyOf(statistic.measures().values());
		Set<List<Link>> lists = measures.stream()
			.map(measure -> measure.path().list())
			.filter(list -> !list.isEmpty())
			.collect(Collectors.toSet());
		if (lists.size() > 1) {
			throw new InvalidVocabulary(statistic.type() + ": its measures follow several links to many entities. "
					+ "Measure along one of them, and declare another statistic for the others");
		}
		measures.stream()
			.filter(measure -> !lists.isEmpty() && measure.isAdditive() && measure.path().list().isEmpty())
			.findFirst()
			.ifPresent(measure -> {
				throw new InvalidVocabulary(statistic.type() + "." + measure.field()
						+ " is summed over entities, and other measures over what they are linked to. "
						+ "Declare another statistic for it");
			});
	}

	private static boolean isSingle(Path path) {
		Property property = path.property();
		return property != null && !property.list();
	}

	private static void require(String place, Type<?> declared, @Nullable String type) {
		String given = AstPrinter.printAst(declared);
		if (!given.equals(type)) {
			throw new InvalidVocabulary(place + " is declared as " + given + ": it holds " + type);
		}
	}

}
