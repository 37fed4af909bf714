package org.sekisho.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/**
 * Has links hold from and until the days that the schema says, which stand with an entity
 * at one of their ends.
 */
@Component
public class LinkDates {

	private final Statements statements;

	private final Graph graph;

	private final List<Map<String, Object>> datings;

	/** Tells these rules from others. */
	private final String rules;

	LinkDates(Vocabulary vocabulary, Statements statements, Graph graph) {
		this.statements = statements;
		this.graph = graph;
		this.datings = vocabulary.kinds()
			.stream()
			.flatMap(kind -> kind.links().flatMap(link -> dating(vocabulary, kind, link)))
			.toList();
		String statement = statements.named("knowledge/date-links", Map.of()).text();
		this.rules = DigestUtils.sha256Hex(statement + this.datings.stream().map(TreeMap::new).toList());
	}

	/**
	 * Brings the days of all links up to date with the entities as they are now, whoever
	 * has stated them.
	 * @param runner the transaction in which facts were written
	 */
	public void bringUpToDate(StatementRunner runner) {
		runner.run(this.statements.named("knowledge/date-links", Map.of("datings", this.datings)));
		runner.run(this.statements.named("knowledge/note-dating", Map.of("rules", this.rules)));
	}

	/**
	 * Whether the days of all links are those that the schema says now.
	 * @return false where they may not be
	 */
	public boolean areUpToDate() {
		return this.graph.read(this.statements.named("knowledge/find-dating", Map.of()))
			.stream()
			.anyMatch(row -> this.rules.equals(row.get("rules")));
	}

	/**
	 * Notes that the days of links may not be up to date until they are brought so.
	 * @param runner the transaction in which facts were written
	 */
	public void expect(StatementRunner runner) {
		runner.run(this.statements.named("knowledge/note-dating", Map.of("rules", "")));
	}

	private static Stream<Map<String, Object>> dating(Vocabulary vocabulary, Kind kind, Link link) {
		Link.Dating dating = link.dating();
		if (dating == null) {
			return Stream.empty();
		}
		Link step = (dating.through() != null) ? (Link) kind.field(dating.through()) : null;
		return Stream.of(Map.ofEntries(Map.entry("kind", kind.name()), Map.entry("type", link.type()),
				Map.entry("outgoing", link.direction() == Link.Direction.OUT), Map.entry("target", link.target()),
				Map.entry("through", (step != null) ? step.type() : ""),
				Map.entry("throughKind", (step != null) ? step.target() : vocabulary.kind(Kind.ENTITY).name()),
				Map.entry("since", dating.since()), Map.entry("until", name(dating.until())),
				Map.entry("before", name(dating.before())),
				// Where a source may give dates, those that follow must not be taken for
				// its own.
				Map.entry("from", link.ownDates() ? LinkType.NOT_BEFORE : LinkType.VALID_FROM),
				Map.entry("to", link.ownDates() ? LinkType.NOT_AFTER : LinkType.VALID_TO)));
	}

	private static String name(@Nullable String property) {
		return Objects.requireNonNullElse(property, "");
	}

}
