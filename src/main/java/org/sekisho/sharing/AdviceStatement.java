package org.sekisho.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;
import org.sekisho.sharing.Wanted.Role;
import org.sekisho.sharing.advice.Facts;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Link.Direction;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/**
 * The one statement that finds all that an advice rests on. It starts at the two sides
 * and walks their agreements and memberships, never their seizures.
 */
final class AdviceStatement {

	/** The column with the records that are asked about. */
	static final String RECORDS = "records";

	private static final List<String> NAMED = List.of(Property.ID, "name");

	private final Draft draft;

	private final Vocabulary vocabulary;

	private final Follow follow;

	private final Sides sides;

	AdviceStatement(Draft draft, Vocabulary vocabulary, Wanted wanted) {
		this.draft = draft;
		this.vocabulary = vocabulary;
		this.follow = new Follow(draft, vocabulary, wanted);
		this.sides = new Sides(draft, vocabulary);
	}

	Statement build(String administration, @Nullable Object with, List<Expression> more) {
		List<Expression> columns = columns();
		columns.addAll(more);
		return this.sides.find(administration, with).returning(columns).build();
	}

	private List<Expression> columns() {
		Node us = this.sides.us();
		Node them = this.sides.them();
		Node theirCountry = this.sides.country();
		List<String> country = List.of(Property.ID, "name", "code", "aliases", "validFrom", "validTo");
		return new ArrayList<>(List.of(
				this.follow.map(Role.ADMINISTRATION, us, country, "offices", offices()).as(Facts.ADMINISTRATION),
				this.follow
					.map(Role.WITH, them, NAMED, Property.KIND, Patterns.kindOf(them), "type", them.property("type"),
							Facts.CITES, this.follow.cites(them))
					.as(Facts.WITH),
				this.follow.map(Role.COUNTRY, theirCountry, country, Facts.CITES, this.follow.cites(theirCountry))
					.as(Facts.COUNTRY),
				agreements().as(Facts.AGREEMENTS), memberships().as(Facts.UNIONS), channels().as(Facts.CHANNELS),
				rules().as(Facts.RULES), known().as(Facts.KNOWN)));
	}

	private Expression offices() {
		Node office = Cypher.anyNode(this.draft.name("n"));
		return Cypher.listWith(office.getRequiredSymbolicName())
			.in(Sides.OURS)
			.returning(this.follow.map(office, List.of(Property.ID, "name", "aliases")));
	}

	private Expression agreements() {
		Node party = Cypher.anyNode(this.draft.name("n"));
		Found agreement = this.draft.far(party, Follow.link("HAS_PARTY", Direction.IN, "Agreement"));
		SymbolicName found = agreement.node().getRequiredSymbolicName();
		Node node = Patterns.reference(agreement.node());
		Found other = this.draft.far(node, Follow.link("HAS_PARTY", Direction.OUT, Kind.ENTITY));
		Condition ours = other.node().getRequiredSymbolicName().in(Sides.OURS.asExpression().add(Sides.UNIONS));
		Condition another = other.node().getRequiredSymbolicName().isNotEqualTo(party.getRequiredSymbolicName());
		return Cypher.collect(Cypher.unwind(Sides.THEIRS.asExpression().add(Sides.UNIONS))
			.as(party.getRequiredSymbolicName())
			.match(agreement.pattern())
			.where(agreement.visible())
			.withDistinct(found, party.getRequiredSymbolicName())
			.match(other.pattern())
			.where(other.visible().and(ours).and(another))
			.withDistinct(found)
			.returning(agreement(node))
			.build());
	}

	private Expression agreement(Node node) {
		return this.follow.map(Role.AGREEMENT, node,
				List.of(Property.ID, "name", "type", "signedOn", "inForceOn", "endedOn", "reportedOn", "aim"),
				Facts.CITES, this.follow.cites(node), "parties",
				this.follow.list(node, Follow.link("HAS_PARTY", Direction.OUT, Kind.ENTITY), this::side));
	}

	private Expression side(Found member) {
		Node node = Patterns.reference(member.node());
		SymbolicName name = node.getRequiredSymbolicName();
		return this.follow.map(node, NAMED, "type", node.property("type"), Facts.OURS, name.in(Sides.OURS),
				Facts.THEIRS, name.in(Sides.THEIRS));
	}

	private Expression memberships() {
		Node union = Cypher.anyNode(this.draft.name("n"));
		return Cypher.collect(Cypher.unwind(Sides.UNIONS)
			.as(union.getRequiredSymbolicName())
			.returning(
					this.follow.map(Role.UNION, union, NAMED, "members", members(union), "replaced", replaced(union)))
			.build());
	}

	private Expression replaced(Node union) {
		return this.follow.list(union, Follow.link("REPLACES", Direction.OUT, "Organisation"),
				found -> this.follow.map(found.node(), NAMED, this.follow.dated(found).toArray()));
	}

	private Expression members(Node organisation) {
		return this.follow.list(organisation, Follow.link("MEMBER_OF", Direction.IN, Kind.ENTITY),
				found -> found.node().getRequiredSymbolicName().in(Sides.OURS.asExpression().add(Sides.THEIRS)),
				found -> member(found));
	}

	private Expression member(Found found) {
		SymbolicName name = found.node().getRequiredSymbolicName();
		List<Object> entries = new ArrayList<>(
				List.of(Facts.OURS, name.in(Sides.OURS), Facts.THEIRS, name.in(Sides.THEIRS)));
		entries.addAll(this.follow.dated(found));
		return this.follow.map(found.node(), NAMED, entries.toArray());
	}

	private Expression channels() {
		Found channel = this.draft.any(this.vocabulary.kind("Channel"));
		Node node = Patterns.reference(channel.node());
		Link operator = Follow.link("OPERATED_BY", Direction.OUT, "Organisation");
		return Cypher.collect(Cypher.match(channel.pattern())
			.where(channel.visible())
			.returning(this.follow.map(Role.CHANNEL, node,
					List.of(Property.ID, "name", "availableFrom", "carries", "nominalData"), Facts.CITES,
					this.follow.cites(node), "operators",
					this.follow.list(node, operator, found -> operator(Patterns.reference(found.node())))))
			.build());
	}

	private Expression operator(Node node) {
		return this.follow.map(Role.OPERATOR, node, List.of(Property.ID, "name", "establishedOn"), "members",
				members(node), "hosts",
				this.follow.list(node, Follow.link("HOSTED_BY", Direction.OUT, "Country"),
						found -> this.follow.map(Role.HOST, Patterns.reference(found.node()), NAMED,
								this.follow.dated(found).toArray())),
				"seats", this.follow.list(node, Follow.link("SEATED_AT", Direction.OUT, "Agency"),
						found -> this.follow.map(found.node(), NAMED, this.follow.dated(found).toArray())));
	}

	private Expression rules() {
		Node office = Cypher.anyNode(this.draft.name("n"));
		Found policy = this.draft.far(office, Follow.link("ISSUED_BY", Direction.IN, "Policy"));
		Node node = Patterns.reference(policy.node());
		List<String> dated = List.of(Property.ID, "name", "adoptedOn");
		return Cypher.collect(Cypher.unwind(Sides.OURS)
			.as(office.getRequiredSymbolicName())
			.match(policy.pattern())
			.where(node.property("type").isEqualTo(Cypher.literalOf("RULES")).and(policy.visible()))
			.withDistinct(node.getRequiredSymbolicName())
			.returning(this.follow.map(node, dated, Facts.CITES, this.follow.cites(node), "bases",
					this.follow.list(node, Follow.link("BASED_ON", Direction.OUT, "Policy"),
							found -> this.follow.map(found.node(), dated)),
					"replacedBy",
					this.follow.list(node, Follow.link("REPLACES", Direction.IN, "Policy"),
							found -> this.follow.map(found.node(), dated))))
			.build());
	}

	/** Up to when the sources tell of our agreements. */
	private Expression known() {
		Node party = Cypher.anyNode(this.draft.name("n"));
		Found agreement = this.draft.far(party, Follow.link("HAS_PARTY", Direction.IN, "Agreement"));
		Node node = Patterns.reference(agreement.node());
		return Cypher.collect(Cypher.unwind(Sides.OURS)
			.as(party.getRequiredSymbolicName())
			.match(agreement.pattern())
			.where(agreement.visible())
			.withDistinct(Objects.requireNonNull(node.getRequiredSymbolicName()))
			.returning(this.follow.map(node, List.of("type", "reportedOn"), Facts.CITES, this.follow.cites(node)))
			.build());
	}

}
