package org.sekisho.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Relationship;
import org.sekisho.markings.Handlings;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.selection.Selected.OfLinkObject;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/** Shows relationships as links of a chart. */
public final class LinkColumns {

	private static final String CITATIONS = "citations";

	private static final String SOURCE = "source";

	private static final String MARKING = "marking";

	private final Link cites;

	private final Kind source;

	private final LinkObject citation;

	private final SelectionReader selections;

	private final Handlings handlings;

	/**
	 * Prepares to show links.
	 * @param vocabulary the kinds and links there are
	 * @param selections reads what is selected of sources
	 * @param handlings what is shown of markings
	 */
	public LinkColumns(Vocabulary vocabulary, SelectionReader selections, Handlings handlings) {
		this.cites = (Link) vocabulary.kind(Kind.ENTITY).field(CITATIONS);
		this.citation = java.util.Objects.requireNonNull(this.cites.object(), "Citations are link objects");
		this.source = vocabulary.kind(this.citation.target());
		this.selections = selections;
		this.handlings = handlings;
	}

	/**
	 * Shows a link as selected.
	 * @param draft the statement in the making
	 * @param relationship a bound relationship
	 * @param fields what is selected of it
	 * @return a map, to be read by {@link #read}
	 */
	public Expression show(Draft draft, Relationship relationship, List<ExecutableNormalizedField> fields) {
		List<Object> entries = new ArrayList<>();
		for (ExecutableNormalizedField field : fields) {
			if (!field.getName().startsWith("__")) {
				entries.addAll(List.of(field.getResultKey(), value(draft, relationship, field)));
			}
		}
		return Cypher.mapOf(entries.toArray());
	}

	/**
	 * Reads back what {@link #show} made.
	 * @param questions reads what is selected of sources
	 * @param link the map
	 * @param fields what is selected of it
	 * @param variables the caller's variables, coerced
	 * @return the answer, keyed as the caller named things
	 */
	public Map<String, @Nullable Object> read(Questions questions, Map<String, @Nullable Object> link,
			List<ExecutableNormalizedField> fields, Map<String, @Nullable Object> variables) {
		Map<String, @Nullable Object> answer = new HashMap<>(link);
		for (ExecutableNormalizedField field : fields) {
			if (field.getName().equals(CITATIONS)) {
				answer.computeIfPresent(field.getResultKey(),
						(key, value) -> questions.read(citation(field), value, variables));
			}
			if (field.getName().equals(MARKING)) {
				answer.computeIfPresent(field.getResultKey(), (key, value) -> this.handlings.shown((String) value));
			}
		}
		return answer;
	}

	private Expression value(Draft draft, Relationship relationship, ExecutableNormalizedField field) {
		return switch (field.getName()) {
			case Property.ID -> id(relationship);
			case "type" -> Cypher.type(relationship);
			case "from" -> Cypher.startNode(relationship).property(Property.ID);
			case "to" -> Cypher.endNode(relationship).property(Property.ID);
			case MARKING -> marking(relationship);
			case CITATIONS -> citations(draft, relationship, citation(field));
			default -> relationship.property(field.getName());
		};
	}

	private static Expression marking(Relationship relationship) {
		return Cypher.caseExpression()
			.when(relationship.property(SOURCE).isNull())
			.then(Cypher.coalesce(relationship.property(Handlings.PROPERTY),
					Cypher.startNode(relationship).property(Handlings.PROPERTY)))
			.elseDefault(relationship.property(Handlings.PROPERTY));
	}

	/**
	 * The id of a link: from, type and to, and what tells parallel links apart.
	 * @param relationship a bound relationship
	 * @return its id
	 */
	public static Expression id(Relationship relationship) {
		Expression id = Cypher.startNode(relationship)
			.property(Property.ID)
			.add(Cypher.literalOf(" "))
			.add(Cypher.type(relationship))
			.add(Cypher.literalOf(" "))
			.add(Cypher.endNode(relationship).property(Property.ID));
		for (String property : List.of("ordinal", "validFrom", SOURCE, Property.ID)) {
			id = id.add(Cypher.coalesce(Cypher.literalOf(" ").add(Cypher.toString(relationship.property(property))),
					Cypher.literalOf("")));
		}
		return id;
	}

	/**
	 * A link without a source of its own belongs to the record that it starts from, and
	 * has that one's sources.
	 */
	private Expression citations(Draft draft, Relationship relationship, OfLinkObject wanted) {
		Found own = draft.any(this.source);
		Found ofLink = new Found(own.pattern(), own.node(), relationship, false, own.visible());
		Expression direct = Cypher.collect(Cypher.match(ofLink.pattern())
			.where(own.node().property(Property.ID).isEqualTo(relationship.property(SOURCE)).and(ofLink.visible()))
			.returning(draft.show(ofLink, wanted))
			.build());
		var start = Cypher.anyNode(draft.name("n"));
		Found ofRecord = draft.far(start, this.cites);
		Expression inherited = Cypher
			.collect(Cypher.with(Cypher.startNode(relationship).as(start.getRequiredSymbolicName()))
				.match(ofRecord.pattern())
				.where(ofRecord.visible())
				.returning(draft.show(ofRecord, wanted))
				.build());
		return Cypher.caseExpression().when(relationship.property(SOURCE).isNull()).then(inherited).elseDefault(direct);
	}

	private OfLinkObject citation(ExecutableNormalizedField field) {
		return this.selections.linkObject(this.citation, field.getChildren());
	}

}
