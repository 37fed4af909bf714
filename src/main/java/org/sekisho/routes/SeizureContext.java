package org.sekisho.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.knowledge.AgreementDates;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;
import org.sekisho.query.Question;
import org.sekisho.query.Questions;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.Slot;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What stands around a seizure: agreements, offices, equipment and networks. */
@Component
class SeizureContext {

	private static final String ANSWER = "answer";

	private static final String DAY = "#day";

	private static final List<String> DATES = List.of("signedOn", "inForceOn", "endedOn");

	private final RouteLinks links;

	private final Vocabulary vocabulary;

	private final Questions questions;

	private final Shown shown;

	private final String administration;

	SeizureContext(Vocabulary vocabulary, Questions questions, Shown shown,
			@Value("${sekisho.sharing.administration:country:JP}") String administration) {
		this.links = RouteLinks.of(vocabulary);
		this.vocabulary = vocabulary;
		this.questions = questions;
		this.shown = shown;
		this.administration = administration;
	}

	@Nullable Object answer(DataFetchingEnvironment environment) {
		return this.questions.answer(environment, this::compile);
	}

	private Question compile(ExecutableNormalizedField field) {
		Map<String, @Nullable Object> arguments = field.getResolvedArguments();
		Draft draft = this.questions.draft(arguments);
		Expression limit = draft.parameter(arguments.get(Connections.FIRST), Shown::limit);
		Found seizure = draft.any(this.links.seizure());
		Node entity = Patterns.reference(seizure.node());
		SymbolicName countries = Cypher.name(draft.name("l"));
		Around around = new Around(draft, this.vocabulary, this.shown, entity, countries, limit);
		var statement = Cypher.match(seizure.pattern())
			.where(seizure.node()
				.property(Property.ID)
				.isEqualTo(draft.parameter(arguments.get(Property.ID)))
				.and(seizure.visible()))
			.with(entity.getRequiredSymbolicName(), countries(draft, entity).as(countries))
			.returning(entries(field, around).as(ANSWER))
			.build();
		return new Question(draft.finish(statement), (rows, variables) -> {
			if (rows.isEmpty()) {
				throw new InvalidQuestion(
						"id: there is no seizure '" + Slot.filled(arguments.get(Property.ID), variables)
								+ "'. Find its id with seizures or search");
			}
			return read(field, Shown.map(rows.getFirst().get(ANSWER)), variables);
		});
	}

	private Expression entries(ExecutableNormalizedField field, Around around) {
		List<Object> entries = new ArrayList<>(List.of(DAY, around.seizure().property("seizedOn")));
		entries
			.addAll(this.shown.entity(around.draft(), field, "seizure", this.links.seizure().name(), around.seizure()));
		for (ExecutableNormalizedField child : field.getChildren()) {
			switch (child.getName()) {
				case "agreements" -> entries.addAll(List.of(key(child), agreements(around, child)));
				case "offices" -> entries.addAll(List.of(key(child), around.offices(child)));
				case "equipment" -> entries.addAll(List.of(key(child), around.equipment(child)));
				case "networks" -> entries.addAll(List.of(key(child), around.networks(child)));
				default -> {
				}
			}
		}
		return Cypher.mapOf(entries.toArray());
	}

	private static String key(ExecutableNormalizedField child) {
		return "#" + child.getResultKey();
	}

	/** The stops of its route; without one, the country that seized the goods. */
	private Expression countries(Draft draft, Node seizure) {
		Found route = draft.far(seizure, this.links.taken());
		Found stop = draft.far(route.node(), this.links.stops());
		Found here = draft.far(seizure, this.links.country());
		SymbolicName stops = Cypher.name(draft.name("l"));
		SymbolicName seizedIn = here.node().getRequiredSymbolicName();
		SymbolicName each = Cypher.name(draft.name("e"));
		return Cypher.collect(Cypher.match(here.pattern())
			.where(here.visible())
			.with(seizedIn,
					Cypher
						.collect(Cypher.match(route.pattern(), stop.pattern())
							.where(route.visible().and(stop.visible()))
							.returningDistinct(stop.node().getRequiredSymbolicName())
							.build())
						.as(stops))
			.unwind(Cypher.caseExpression()
				.when(seizedIn.in(stops))
				.then(stops)
				.elseDefault(stops.add(Cypher.listOf(seizedIn))))
			.as(each)
			.returning(each)
			.build());
	}

	/** Those to which two of the countries are parties, or one of them and our own. */
	private Expression agreements(Around around, ExecutableNormalizedField field) {
		Draft draft = around.draft();
		Node country = Cypher.anyNode(draft.name("n"));
		Found agreement = draft.far(country, (Link) this.vocabulary.kind("Country").field("agreements"));
		Node node = Patterns.reference(agreement.node());
		SymbolicName parties = Cypher.name(draft.name("l"));
		return Cypher.collect(Cypher.unwind(around.countries())
			.as(country.getRequiredSymbolicName())
			.match(agreement.pattern())
			.where(agreement.visible())
			.with(node.getRequiredSymbolicName(), Cypher.collectDistinct(country.getRequiredSymbolicName()).as(parties))
			.where(Cypher.size(parties).gt(Cypher.literalOf(1)).or(ours(draft, node, parties)))
			.with(node.getRequiredSymbolicName(), parties)
			.orderBy(Cypher.size(parties).descending(), node.property(Property.ID).ascending())
			.limit(around.limit())
			.returning(agreement(draft, field, node, parties))
			.build());
	}

	/** That we are a party, too, and no country of the route. */
	private Condition ours(Draft draft, Node agreement, SymbolicName parties) {
		SymbolicName each = Cypher.name(draft.name("e"));
		Expression us = draft.parameter(this.administration);
		Found party = draft.far(agreement, (Link) this.vocabulary.kind("Agreement").field("parties"));
		return Cypher.none(each)
			.in(parties)
			.where(Cypher.property(each, Property.ID).isEqualTo(us))
			.and(Cypher.exists(Cypher.match(party.pattern())
				.where(party.visible().and(Patterns.reference(party.node()).property(Property.ID).isEqualTo(us)))
				.returning(party.node().getRequiredSymbolicName())
				.build()));
	}

	private Expression agreement(Draft draft, ExecutableNormalizedField field, Node node, SymbolicName parties) {
		List<Object> entries = new ArrayList<>();
		DATES.forEach(date -> entries.addAll(List.of("#" + date + "#", node.property(date))));
		entries.addAll(this.shown.entity(draft, field, "agreement", "Agreement", node));
		for (ExecutableNormalizedField child : Shown.named(field, "countries")) {
			Node party = Cypher.anyNode(draft.name("n"));
			entries.addAll(List.of(key(child),
					Cypher.listWith(party.getRequiredSymbolicName())
						.in(parties)
						.returning(this.shown.country(draft, child, party))));
		}
		return Cypher.mapOf(entries.toArray());
	}

	private Map<String, @Nullable Object> read(ExecutableNormalizedField field, Map<String, @Nullable Object> row,
			Map<String, @Nullable Object> variables) {
		LocalDate day = (LocalDate) Objects.requireNonNull(row.get(DAY));
		Map<String, @Nullable Object> answer = new HashMap<>();
		for (ExecutableNormalizedField child : field.getChildren()) {
			answer.put(child.getResultKey(),
					(row.get(key(child)) instanceof List<?> several) ? Shown.maps(several)
						.stream()
						.map(each -> this.shown.read(child, withStatus(each, day), variables))
						.toList() : this.shown.value(child, row, variables));
		}
		return answer;
	}

	private static Map<String, @Nullable Object> withStatus(Map<String, @Nullable Object> row, LocalDate day) {
		if (!row.containsKey("#signedOn#")) {
			return row;
		}
		Set<AgreementDates.State> possible = AgreementDates
			.of(row.get("#signedOn#"), row.get("#inForceOn#"), row.get("#endedOn#"))
			.possibleOn(day);
		Map<String, @Nullable Object> told = new HashMap<>(row);
		told.put("status", (possible.size() == 1) ? possible.iterator().next().name() : "UNCERTAIN");
		return told;
	}

}
