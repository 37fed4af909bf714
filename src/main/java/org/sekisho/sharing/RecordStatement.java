package org.sekisho.sharing;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;
import org.sekisho.sharing.NominalFields.Nominal;
import org.sekisho.sharing.Wanted.Role;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link.Direction;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/** Finds the records that are asked about, whatever their kind, in one list of maps. */
final class RecordStatement {

	private final Draft draft;

	private final Vocabulary vocabulary;

	private final Wanted wanted;

	private final Follow follow;

	RecordStatement(Draft draft, Vocabulary vocabulary, Wanted wanted) {
		this.draft = draft;
		this.vocabulary = vocabulary;
		this.wanted = wanted;
		this.follow = new Follow(draft, vocabulary, wanted);
	}

	Expression records(@Nullable Object ids, List<Nominal> nominal) {
		Found found = this.draft.any(this.vocabulary.kind(Kind.ENTITY));
		Node node = Patterns.reference(found.node());
		List<Object> seizure = new ArrayList<>(List.of(Property.ID, node.property(Property.ID), "isSeizure",
				Cypher.literalTrue(), "values", values(node, nominal), "countries", countries(node), "sources",
				sources(node), "imports", imports(node)));
		seizure.addAll(this.wanted.entries(this.draft, Role.RECORD, node));
		Expression other = this.follow.map(node, List.of(Property.ID), Property.KIND, Patterns.kindOf(node));
		return Cypher.collect(Cypher.match(found.pattern())
			.where(node.property(Property.ID).in(this.draft.parameter(ids)).and(found.visible()))
			.returning(Cypher.caseExpression()
				.when(node.hasLabels("Seizure"))
				.then(Cypher.mapOf(seizure.toArray()))
				.elseDefault(other))
			.build());
	}

	/** The properties that matter, and whether there is anything at the end of a link. */
	private Expression values(Node node, List<Nominal> nominal) {
		List<Object> entries = new ArrayList<>();
		for (Nominal field : nominal) {
			entries.addAll(List.of(field.name(),
					(field.link() != null) ? any(node, field.link()) : node.property(field.name())));
		}
		for (String property : List.of("reporter", "flags")) {
			entries.addAll(List.of(property, node.property(property)));
		}
		return Cypher.mapOf(entries.toArray());
	}

	private Expression any(Node node, Link link) {
		Found found = this.draft.far(node, link);
		return Cypher
			.count(Cypher.match(found.pattern())
				.where(found.visible())
				.returning(found.node().getRequiredSymbolicName())
				.build())
			.gt(Cypher.literalOf(0));
	}

	private Expression countries(Node node) {
		return this.follow.list(node, Follow.link("SEIZED_IN", Direction.OUT, "Country"),
				found -> this.follow.map(found.node(), List.of(Property.ID, "name")));
	}

	private Expression sources(Node node) {
		return this.follow.list(node, (Link) this.vocabulary.kind(Kind.ENTITY).field("citations"),
				found -> this.follow.map(found.node(), List.of(Property.ID, "name", "handling")));
	}

	/** All files that hold the record, the strictest of which counts. */
	private Expression imports(Node node) {
		Expression first = imports(node, "LOADED_BY");
		return first.add(imports(node, "ALSO_REPORTED_IN"));
	}

	private Expression imports(Node node, String type) {
		return this.follow.list(node, Follow.link(type, Direction.OUT, "Import"),
				found -> this.follow.map(found.node(), List.of(Property.ID, "fileName", "marking"), "sources",
						this.follow.list(found.node(), Follow.link("READ_FROM", Direction.OUT, "Source"),
								source -> this.follow.map(source.node(), List.of(Property.ID, "publisher")))));
	}

}
