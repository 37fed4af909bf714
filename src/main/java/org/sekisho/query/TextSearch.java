package org.sekisho.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.graph.Graph;
import org.sekisho.paging.Order;
import org.sekisho.paging.Paging;
import org.sekisho.patterns.Found;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.Selected.OfConnection;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/** Finds entities by the words of their searchable properties, most relevant first. */
final class TextSearch {

	private static final String NODE = "node";

	private static final String SCORE = "score";

	/**
	 * Ranks a whole code or id above a whole name, that above a whole alias, and all
	 * above words.
	 */
	private static final double CODE = 4000;

	private static final double NAME = 2000;

	private static final double ALIAS = 1000;

	/** Ranks all of several words above any one of them. */
	private static final double TOGETHER = 100;

	private final Vocabulary vocabulary;

	private final Draft draft;

	TextSearch(Vocabulary vocabulary, Draft draft) {
		this.vocabulary = vocabulary;
		this.draft = draft;
	}

	Expression answer(OfConnection wanted, Map<String, @Nullable Object> arguments) {
		Found found = this.draft.bound(NODE);
		Condition allowed = this.draft.asked(found, this.vocabulary.kind(Kind.ENTITY), arguments)
			.and(ofKinds(found, arguments.get("kinds")));
		Paging paging = this.draft.paging(new Order(List.of(new Order.Key(Cypher.name(SCORE), "Float", true, true),
				new Order.Key(found.node().property(Property.ID), "ID", true, false)), List.of()), arguments);
		Asked asked = asked(arguments.get("text"));
		List<Object> entries = new ArrayList<>();
		if (wanted.page()) {
			Statement page = scored(List.of(found(asked), raised(asked), codes(asked.codes())), allowed)
				.with(Cypher.name(NODE), Cypher.name(SCORE))
				.where(paging.beyond())
				.with(Cypher.name(NODE), Cypher.name(SCORE))
				.orderBy(paging.terms())
				.limit(paging.limit())
				.returning(this.draft.projection().row(found, wanted, paging))
				.build();
			entries.addAll(List.of(Answers.ROWS, Cypher.collect(page)));
		}
		if (wanted.total()) {
			entries
				.addAll(List.of(Answers.TOTAL,
						Cypher.count(scored(List.of(found(asked), codes(asked.codes())), allowed)
							.returning(Cypher.name(NODE))
							.build())));
		}
		return Cypher.mapOf(entries.toArray());
	}

	/** Each hit once, with all that it was found for. */
	private static OngoingReading scored(List<List<Statement>> branches, Condition allowed) {
		return Statement.builder()
			.call(Cypher.unionAll(branches.stream().flatMap(List::stream).toList()))
			.with(Cypher.name(NODE), Cypher.sum(Cypher.name(SCORE)).as(SCORE))
			.where(allowed);
	}

	/** What the branches of a search are asked, each a parameter. */
	private record Asked(Expression found, Expression weighed, Expression together, Expression phrase, Expression whole,
			Expression codes) {

	}

	private Asked asked(@Nullable Object text) {
		return new Asked(words(text, SearchWords::found), words(text, SearchWords::weighed),
				words(text, SearchWords::together), words(text, SearchWords::phrase), words(text, SearchWords::whole),
				words(text, SearchWords::codes));
	}

	private Expression words(@Nullable Object text, Function<SearchWords, Object> query) {
		return this.draft.parameter(text, given -> query.apply(SearchWords.of(String.valueOf(given))));
	}

	private static List<Statement> found(Asked asked) {
		SymbolicName clause = Cypher.name("clause");
		Statement weighed = Cypher.unwind(asked.weighed())
			.as(clause)
			.call("db.index.fulltext.queryNodes")
			.withArgs(Cypher.literalOf(Graph.TEXT_INDEX), Cypher.valueAt(clause, 0))
			.yield(NODE)
			.returning(Cypher.name(NODE).as(NODE), weighed(Cypher.valueAt(clause, 1)).as(SCORE))
			.build();
		return List.of(branch(asked.found(), Cypher.noCondition(), weighed(Cypher.name(SCORE))), weighed);
	}

	/** The shorter a name, the more of it is what was looked for. */
	private static Expression weighed(Expression score) {
		Expression letters = Cypher.size(Cypher.property(NODE, "name"));
		return score
			.multiply(Cypher.literalOf(1.0).add(Cypher.literalOf(1.0).divide(letters.add(Cypher.literalOf(1)))));
	}

	/** What raises some of it above the rest. */
	private static List<Statement> raised(Asked asked) {
		SymbolicName alias = Cypher.name("alias");
		Condition name = same(Cypher.property(NODE, "name"), asked.whole());
		Condition aliases = Cypher.any(alias).in(Cypher.property(NODE, "aliases")).where(same(alias, asked.whole()));
		return List.of(branch(asked.together(), Cypher.noCondition(), Cypher.literalOf(TOGETHER)), branch(
				asked.phrase(), name.or(aliases),
				Cypher.caseExpression().when(name).then(Cypher.literalOf(NAME)).elseDefault(Cypher.literalOf(ALIAS))));
	}

	private static Statement branch(Expression query, Condition condition, Expression score) {
		return Cypher.call("db.index.fulltext.queryNodes")
			.withArgs(Cypher.literalOf(Graph.TEXT_INDEX), query)
			.yield(NODE, SCORE)
			.where(condition)
			.returning(Cypher.name(NODE).as(NODE), score.as(SCORE))
			.build();
	}

	/** Whether a text is the same but for case, accents and width. */
	private static Condition same(Expression text, Expression whole) {
		return Cypher.call("normalize").withArgs(text, Cypher.raw("NFKD")).asFunction().matches(whole);
	}

	/**
	 * Finds an entity by its id, or by a text that is indexed because it tells entities
	 * apart.
	 */
	private List<Statement> codes(Expression codes) {
		List<Statement> hits = new ArrayList<>();
		hits.add(code(Kind.ENTITY, Property.ID, codes));
		for (Kind kind : this.vocabulary.kinds()) {
			kind.properties()
				.filter(property -> property.indexed() && property.type().equals("String") && !property.list())
				.forEach(property -> hits.add(code(kind.name(), property.name(), codes)));
		}
		return hits;
	}

	private static Statement code(String label, String property, Expression codes) {
		Node node = Cypher.node(label).named(NODE);
		return Cypher.match(node)
			.where(node.property(property).in(codes))
			.returning(node.as(NODE), Cypher.literalOf(CODE).as(SCORE))
			.build();
	}

	private Condition ofKinds(Found found, @Nullable Object kinds) {
		if (kinds == null) {
			return Cypher.noCondition();
		}
		var label = Cypher.name("label");
		return Cypher.any(label)
			.in(Cypher.labels(found.node()))
			.where(label.in(this.draft.parameter(kinds, this::known)));
	}

	private @Nullable Object known(@Nullable Object kinds) {
		for (Object name : (List<?>) Objects.requireNonNull(kinds)) {
			if (this.vocabulary.find(String.valueOf(name)).isEmpty()) {
				throw new InvalidQuestion("kinds: there is no kind '" + name + "'. The kinds are "
						+ this.vocabulary.kinds().stream().map(Kind::name).collect(Collectors.joining(", ")));
			}
		}
		return kinds;
	}

}
