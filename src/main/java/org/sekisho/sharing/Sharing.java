package org.sekisho.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.sekisho.query.Draft;
import org.sekisho.query.Question;
import org.sekisho.query.Questions;
import org.sekisho.selection.SelectionReader;
import org.sekisho.selection.Slot;
import org.sekisho.sharing.NominalFields.Nominal;
import org.sekisho.sharing.advice.Advice;
import org.sekisho.sharing.advice.Deciding;
import org.sekisho.sharing.advice.Facts;
import org.sekisho.sharing.advice.Row;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Answers what may be shared with whom, each question with one statement. */
@Component
class Sharing {

	private final Vocabulary vocabulary;

	private final Questions questions;

	private final SelectionReader selections;

	private final SharingSettings settings;

	private final LinkObject citation;

	private final List<Nominal> nominal;

	Sharing(Vocabulary vocabulary, Questions questions, SelectionReader selections, SharingSettings settings) {
		this.vocabulary = vocabulary;
		this.questions = questions;
		this.selections = selections;
		this.settings = settings;
		this.citation = Objects.requireNonNull(((Link) vocabulary.kind(Kind.ENTITY).field("citations")).object(),
				"Citations are link objects");
		this.nominal = new NominalFields(vocabulary).of(vocabulary.kind("Seizure"));
	}

	/** Whether there may be an exchange at all. */
	@Nullable Object advice(DataFetchingEnvironment environment) {
		return this.questions.answer(environment, this::advice);
	}

	private Question advice(ExecutableNormalizedField field) {
		Wanted wanted = new Wanted(field, this.selections, this.citation);
		return question(field, wanted, (draft, arguments) -> List.of(), (row, asked, answer) -> {
			Facts facts = asked.facts(row);
			return answer.advice(field, facts, new Deciding(facts).decide());
		});
	}

	/** The same for records. */
	@Nullable Object records(DataFetchingEnvironment environment) {
		return this.questions.answer(environment, this::records);
	}

	private Question records(ExecutableNormalizedField field) {
		Wanted wanted = new Wanted(field, this.selections, this.citation);
		return question(field, wanted,
				(draft, arguments) -> List.of(new RecordStatement(draft, this.vocabulary, wanted)
					.records(arguments.get(Asked.IDS), this.nominal)
					.as(AdviceStatement.RECORDS)),
				(row, asked, answer) -> {
					Facts facts = asked.facts(row);
					Advice advice = new Deciding(facts).decide();
					RecordAdvice records = new RecordAdvice(facts, advice, this.nominal, this.settings.reporters());
					Map<String, Row> byId = new HashMap<>();
					new Row(row).rows(AdviceStatement.RECORDS).forEach(each -> byId.put(each.text(Property.ID), each));
					return answer.records(field, facts, advice,
							asked.ids().stream().map(id -> records.of(id, byId.get(id))).toList());
				});
	}

	/** What a statement beside the advice finds as well. */
	private interface More {

		List<Expression> columns(Draft draft, Map<String, @Nullable Object> arguments);

	}

	private interface Read {

		Map<String, @Nullable Object> read(Map<String, @Nullable Object> row, Asked asked, Answer answer);

	}

	private Question question(ExecutableNormalizedField field, Wanted wanted, More more, Read read) {
		Map<String, @Nullable Object> arguments = field.getResolvedArguments();
		Draft draft = this.questions.draft(Map.of());
		List<Expression> columns = more.columns(draft, arguments);
		return new Question(
				draft.finish(new AdviceStatement(draft, this.vocabulary, wanted).build(this.settings.administration(),
						arguments.get(Asked.WITH), columns)),
				(rows, variables) -> read.read(rows.getFirst(),
						Asked.of(this.settings, Slot.filledAll(arguments, variables)),
						new Answer(wanted, this.questions, variables)));
	}

}
