package org.sekisho.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.query.Draft;
import org.sekisho.patterns.Found;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;

/**
 * The ways that a statement follows from the counted entity, each once however many
 * columns it serves. Where a way leads nowhere, the entity stays and what would be at the
 * end is null.
 */
final class Ways {

	private final Draft draft;

	private final Found start;

	private final Map<List<Link>, Found> steps = new LinkedHashMap<>();

	private final Map<Path, SymbolicName> values = new LinkedHashMap<>();

	Ways(Draft draft, Found start) {
		this.draft = draft;
		this.start = start;
	}

	/** What stands at the end of a path. */
	Expression value(Path path) {
		Property property = path.property();
		if (property == null) {
			return end(path);
		}
		if (property.list()) {
			return this.values.computeIfAbsent(path, each -> Cypher.name(this.draft.name("v")));
		}
		return Cypher.property(end(path), property.name());
	}

	/** The variable of the entity or link at the end of a path. */
	SymbolicName end(Path path) {
		Found found = found(path.links());
		return path.ofLink() ? relationship(found) : found.node().getRequiredSymbolicName();
	}

	/**
	 * The variable that tells apart the rows of what a path lists: links that have
	 * properties, otherwise their ends, which several links may share.
	 */
	SymbolicName row(List<Link> list) {
		Found found = found(list);
		boolean described = !list.isEmpty() && list.getLast().object() != null;
		return described ? relationship(found) : found.node().getRequiredSymbolicName();
	}

	/** Whether there is one row for each entity. */
	boolean areSingle() {
		return this.values.isEmpty() && this.steps.keySet().stream().noneMatch(this::multiplies);
	}

	/** Whether a row of what a path lists may stand in several rows of the statement. */
	boolean repeat(List<Link> list) {
		boolean rowItself = !list.isEmpty() && found(list).repeats();
		return rowItself || !this.values.isEmpty()
				|| this.steps.keySet().stream().anyMatch(links -> !links.equals(list) && multiplies(links));
	}

	/** Whether the last of some links may lead from one entity to several rows. */
	private boolean multiplies(List<Link> links) {
		Link last = links.getLast();
		return last.cardinality() != Link.Cardinality.ONE || last.object() != null || found(links).repeats();
	}

	/** Follows all ways that were asked for. */
	OngoingReading follow(OngoingReading rows) {
		OngoingReading followed = rows;
		for (Found step : this.steps.values()) {
			followed = followed.optionalMatch(step.pattern()).where(step.visible());
		}
		for (Map.Entry<Path, SymbolicName> value : this.values.entrySet()) {
			Property property = Objects.requireNonNull(value.getKey().property());
			Expression list = Cypher.property(end(value.getKey()), property.name());
			followed = followed
				.unwind(Cypher.caseExpression()
					.when(Cypher.size(list).gt(Cypher.literalOf(0)))
					.then(list)
					.elseDefault(Cypher.listOf(Cypher.literalNull())))
				.as(value.getValue());
		}
		return followed;
	}

	private Found found(List<Link> links) {
		if (links.isEmpty()) {
			return this.start;
		}
		Found known = this.steps.get(links);
		if (known == null) {
			known = this.draft.far(found(links.subList(0, links.size() - 1)).node(), links.getLast());
			this.steps.put(List.copyOf(links), known);
		}
		return known;
	}

	private static SymbolicName relationship(Found found) {
		return Objects.requireNonNull(found.relationship()).getRequiredSymbolicName();
	}

}
