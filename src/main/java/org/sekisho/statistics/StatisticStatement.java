package org.sekisho.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.query.Draft;
import org.sekisho.patterns.Found;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.statistics.Statistic.Measure;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/**
 * The one statement that groups, measures, orders and limits, and only then reads what is
 * wanted of the groups that are left.
 */
final class StatisticStatement {

	static final String ANSWER = "answer";

	private final Draft draft;

	private final Vocabulary vocabulary;

	private final GroupQuestion question;

	private final Found counted;

	private final Ways ways;

	private final SymbolicName count;

	/** By field. */
	private final Map<String, GroupKey> keys = new LinkedHashMap<>();

	/** By field. */
	private final Map<String, SymbolicName> measures = new LinkedHashMap<>();

	StatisticStatement(Draft draft, Vocabulary vocabulary, GroupQuestion question) {
		this.draft = draft;
		this.vocabulary = vocabulary;
		this.question = question;
		this.counted = draft.any(question.statistic().kind());
		this.ways = new Ways(draft, this.counted);
		this.count = name("c");
		question.by().forEach(grouping -> this.keys.put(grouping.field(), new GroupKey(grouping, name("g"))));
		question.measures()
			.forEach(measure -> this.measures.put(measure.field(), measure.countsEntities() ? this.count : name("m")));
	}

	private SymbolicName name(String stem) {
		return Cypher.name(this.draft.name(stem));
	}

	Statement build() {
		List<IdentifiableElement> columns = new ArrayList<>();
		for (GroupKey key : this.keys.values()) {
			columns.add(key.of(this.ways.value(key.grouping().path())).as(key.column()));
		}
		List<IdentifiableElement> measured = new ArrayList<>();
		this.question.measures()
			.stream()
			.filter(measure -> !measure.countsEntities())
			.forEach(measure -> measured.add(measured(measure).as(column(measure.field()))));
		OngoingReading rows = this.ways
			.follow(this.draft.matching(this.counted, this.question.statistic().kind(), this.question.arguments()));
		boolean once = !repeats();
		if (!once) {
			rows = rows.withDistinct(distinct(columns));
			columns.clear();
			this.keys.values().forEach(key -> columns.add(key.column()));
		}
		columns.add(count(once).as(this.count));
		columns.addAll(measured);
		return rows.with(columns)
			.orderBy(order())
			.limit(this.draft.parameter(this.question.arguments().get(Connections.FIRST), StatisticStatement::limit))
			.returning(shown().as(ANSWER))
			.build();
	}

	private SymbolicName column(String measure) {
		return Objects.requireNonNull(this.measures.get(measure));
	}

	/** Whether a value that is added up may stand in several rows of a group. */
	private boolean repeats() {
		return this.question.measures()
			.stream()
			.filter(Measure::isAdditive)
			.anyMatch(measure -> this.ways.repeat(measure.path().list()));
	}

	/** What tells rows apart, and what is measured in them. */
	private Set<IdentifiableElement> distinct(List<IdentifiableElement> keyed) {
		Set<IdentifiableElement> columns = new LinkedHashSet<>(List.of(this.ways.end(Path.NONE)));
		for (Measure measure : this.question.measures()) {
			columns.add(this.ways.row(measure.path().list()));
			columns.add(this.ways.end(measure.path()));
		}
		columns.addAll(keyed);
		return columns;
	}

	private Expression count(boolean once) {
		SymbolicName entity = this.ways.end(Path.NONE);
		return (once && this.ways.areSingle()) ? Cypher.count(entity) : Cypher.countDistinct(entity);
	}

	private Expression measured(Measure measure) {
		Expression value = this.ways.value(measure.path());
		Expression sum = Cypher.sum(value);
		return switch (measure.function()) {
			case COUNT -> Cypher.count(value);
			case SUM -> known(value, sum);
			case MIN -> Cypher.min(value);
			case MAX -> Cypher.max(value);
			// Cypher's own average is rounded with each value it takes in.
			case AVERAGE -> known(value, Cypher.toFloat(sum).divide(Cypher.count(value)));
		};
	}

	/** The sum of nothing would be 0. */
	private static Expression known(Expression value, Expression measured) {
		return Cypher.caseExpression().when(Cypher.count(value).gt(Cypher.literalOf(0))).then(measured);
	}

	private List<SortItem> order() {
		GroupOrder order = new GroupOrder(this.vocabulary, this.draft);
		for (Map.Entry<String, Object> sort : this.question.sorts()) {
			GroupKey key = this.keys.get(sort.getKey());
			if (key != null && key.grouping().isEntity()) {
				order.by(key.node(), key.grouping().path().type(), sort.getValue());
			}
			else {
				order.by((key != null) ? order.ranked(key.column(), key.grouping().path().type())
						: column(sort.getKey()), sort.getValue());
			}
		}
		if (this.question.sorts().isEmpty()) {
			order.descending(this.count);
		}
		for (GroupKey key : this.keys.values()) {
			if (this.vocabulary.scale(key.grouping().path().type()).isPresent()) {
				order.ascending(order.ranked(key.column(), key.grouping().path().type()));
			}
			order.ascending(key.grouping().isEntity() ? Cypher.property(key.column(), Property.ID) : key.column());
		}
		return order.items();
	}

	private static Integer limit(@Nullable Object first) {
		int limit = (first instanceof Integer given) ? given : StatisticTypes.DEFAULT;
		if (limit < 0 || limit > Connections.MAXIMUM) {
			throw new InvalidQuestion("first: " + limit + " is not between 0 and " + Connections.MAXIMUM
					+ ": narrow the question with 'where', or group by less");
		}
		return limit;
	}

	private Expression shown() {
		List<Object> entries = new ArrayList<>();
		this.question.selected().fields().forEach((name, field) -> {
			GroupKey key = this.keys.get(field);
			if (key != null) {
				entries.addAll(List.of(name, key.shown(this.draft, this.question.selected().entities().get(name))));
			}
			else if (this.measures.containsKey(field)) {
				entries.addAll(List.of(name, column(field)));
			}
		});
		return Cypher.mapOf(entries.toArray());
	}

}
