package org.sekisho.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
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
	 * Lucene refuses a thousand clauses; each word makes two for each searchable
	 * property.
	 */
	private static final int MOST_WORDS = 24;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

	private final Vocabulary vocabulary;

	private final Draft draft;

	TextSearch(Vocabulary vocabulary, Draft draft) {
		this.vocabulary = vocabulary;
		this.draft = draft;
	}

	Expression answer(OfConnection wanted, Map<String, @Nullable Object> arguments) {
		Found found = this.draft.bound(NODE);
		Expression text = this.draft.parameter(arguments.get("text"), words -> lucene(String.valueOf(words)));
		Condition asked = found.visible().and(ofKinds(found, arguments.get("kinds")));
		Paging paging = this.draft.paging(new Order(List.of(new Order.Key(Cypher.name(SCORE), "Float", true, true),
				new Order.Key(found.node().property(Property.ID), "ID", true, false)), List.of()), arguments);
		List<Object> entries = new ArrayList<>();
		if (wanted.page()) {
			Statement page = hits(text, asked.and(paging.beyond())).orderBy(paging.terms())
				.limit(paging.limit())
				.returning(this.draft.projection().row(found, wanted, paging))
				.build();
			entries.addAll(List.of(Answers.ROWS, Cypher.collect(page)));
		}
		if (wanted.total()) {
			entries
				.addAll(List.of(Answers.TOTAL, Cypher.count(hits(text, asked).returning(Cypher.name(NODE)).build())));
		}
		return Cypher.mapOf(entries.toArray());
	}

	/**
	 * The condition stands before WITH: behind it, it would hold after ORDER BY and
	 * LIMIT, and pages would lack hits.
	 */
	private static OrderableOngoingReadingAndWithWithoutWhere hits(Expression text, Condition asked) {
		return Cypher.call("db.index.fulltext.queryNodes")
			.withArgs(Cypher.literalOf(Graph.TEXT_INDEX), text)
			.yield(NODE, SCORE)
			.where(asked)
			.with(Cypher.name(NODE), Cypher.name(SCORE));
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

	/**
	 * Each word counts as such and, less, as the beginning of one. Everything that Lucene
	 * could misread is dropped.
	 */
	private static String lucene(String text) {
		List<String> words = WORD.matcher(text).results().map(result -> result.group()).limit(MOST_WORDS).toList();
		if (words.isEmpty()) {
			throw new InvalidQuestion("text: '" + text + "' has neither letters nor digits: say a word to search for");
		}
		return words.stream().map(word -> "(\"%1$s\"^4 OR %1$s*)".formatted(word)).collect(Collectors.joining(" OR "));
	}

}
