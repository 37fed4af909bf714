package org.sekisho.sharing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Link.Direction;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/**
 * How the statement begins: with the two sides, each a country with its authorities, or
 * an organisation, and with all unions. An agreement with an authority is one with its
 * country; one that is asked about as such brings those that it is part of, and its
 * country, but none of its country's others.
 */
final class Sides {

	/** Holds a list: our country and its authorities. */
	static final SymbolicName OURS = Cypher.name("ourSide");

	/** Holds a list: those asked about. */
	static final SymbolicName THEIRS = Cypher.name("theirSide");

	/** Holds a list: every union. */
	static final SymbolicName UNIONS = Cypher.name("allUnions");

	private static final SymbolicName OFFICES = Cypher.name("offices");

	private static final List<String> PARTS = List.of("PART_OF", "BELONGS_TO");

	/** Deeper than any administration. */
	private static final int LEVELS = 6;

	private final Draft draft;

	private final Vocabulary vocabulary;

	private final Found home;

	private final Found with;

	private final Node country;

	Sides(Draft draft, Vocabulary vocabulary) {
		this.draft = draft;
		this.vocabulary = vocabulary;
		this.home = draft.any(vocabulary.kind("Country"));
		this.with = draft.any(vocabulary.kind(Kind.ENTITY));
		this.country = Cypher.anyNode(draft.name("n"));
	}

	/** The country that asks. */
	Node us() {
		return Patterns.reference(this.home.node());
	}

	/** Whom it asks about. */
	Node them() {
		return Patterns.reference(this.with.node());
	}

	/** The country of whom it asks about; null where they have none. */
	Node country() {
		return this.country;
	}

	OrderableOngoingReadingAndWithWithoutWhere find(String administration, @Nullable Object asked) {
		SymbolicName us = us().getRequiredSymbolicName();
		SymbolicName them = them().getRequiredSymbolicName();
		SymbolicName theirCountry = this.country.getRequiredSymbolicName();
		return Cypher.optionalMatch(this.home.pattern())
			.where(is(this.home, administration))
			.optionalMatch(this.with.pattern())
			.where(is(this.with, asked))
			.with(us, them, offices().as(OFFICES))
			.with(us, them, OFFICES, countryOfThem().as(theirCountry))
			.with(us, them, theirCountry, ourSide().as(OURS), theirSide().as(THEIRS), unions().as(UNIONS));
	}

	private Condition is(Found found, @Nullable Object id) {
		return found.node().property(Property.ID).isEqualTo(this.draft.parameter(id)).and(found.visible());
	}

	/** The authority that is asked about, and those that it is part of. */
	private Expression offices() {
		Found office = this.draft.within(them(), PARTS, Direction.OUT, LEVELS);
		return Cypher.collect(Cypher.match(office.pattern())
			.where(them().hasLabels("Agency").and(office.visible()))
			.returningDistinct(office.node().getRequiredSymbolicName())
			.build());
	}

	private Expression countryOfThem() {
		Node office = Cypher.anyNode(this.draft.name("n"));
		Found found = this.draft.far(office, Follow.link("AUTHORITY_OF", Direction.OUT, "Country"));
		Expression ofOffices = Cypher.collect(Cypher.unwind(OFFICES)
			.as(office.getRequiredSymbolicName())
			.match(found.pattern())
			.where(found.visible())
			.returningDistinct(found.node().getRequiredSymbolicName())
			.build());
		return Cypher.caseExpression()
			.when(them().hasLabels("Country"))
			.then(them().getRequiredSymbolicName())
			.elseDefault(Cypher.head(ofOffices));
	}

	private Expression ourSide() {
		return Cypher.listOf(us().getRequiredSymbolicName()).add(authorities(us()));
	}

	private Expression theirSide() {
		SymbolicName name = them().getRequiredSymbolicName();
		return Cypher.caseExpression()
			.when(them().hasLabels("Country"))
			.then(Cypher.listOf(name).add(authorities(them())))
			.elseDefault(Cypher.listOf(name, this.country.getRequiredSymbolicName()).add(OFFICES));
	}

	/** The authorities of a country, with all that is part of them. */
	private Expression authorities(Node country) {
		Found authority = this.draft.far(country, Follow.link("AUTHORITY_OF", Direction.IN, Kind.ENTITY));
		Found part = this.draft.within(authority.node(), PARTS, Direction.IN, LEVELS);
		return Cypher.collect(Cypher.match(authority.pattern())
			.where(authority.visible())
			.match(part.pattern())
			.where(part.visible())
			.returningDistinct(part.node().getRequiredSymbolicName())
			.build());
	}

	private Expression unions() {
		Found union = this.draft.any(this.vocabulary.kind("Organisation"));
		return Cypher.collect(Cypher.match(union.pattern())
			.where(union.node().property("type").isEqualTo(Cypher.literalOf("UNION")).and(union.visible()))
			.returning(union.node().getRequiredSymbolicName())
			.build());
	}

}
