package org.sekisho.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.sekisho.query.Draft;
import org.sekisho.query.Question;
import org.sekisho.query.Questions;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Counts and measures groups, each question with one statement. */
@Component
class Statistics {

	private final Vocabulary vocabulary;

	private final Questions questions;

	private final SelectionReader selections;

	Statistics(Vocabulary vocabulary, Questions questions, SelectionReader selections) {
		this.vocabulary = vocabulary;
		this.questions = questions;
		this.selections = selections;
	}

	/** The groups in their order, each answered as selected. */
	@Nullable Object answer(Statistic statistic, DataFetchingEnvironment environment) {
		return this.questions.answer(environment, field -> compile(statistic, field));
	}

	private Question compile(Statistic statistic, ExecutableNormalizedField field) {
		GroupSelection selected = GroupSelection.read(statistic, this.selections, field.getChildren());
		GroupQuestion question = GroupQuestion.of(statistic, field.getResolvedArguments(), selected);
		Draft draft = this.questions.draft(question.arguments());
		return new Question(draft.finish(new StatisticStatement(draft, this.vocabulary, question).build()),
				(rows, variables) -> rows.stream().map(row -> read(selected, row, variables)).toList());
	}

	private Map<String, @Nullable Object> read(GroupSelection selected, Map<String, @Nullable Object> row,
			Map<String, @Nullable Object> variables) {
		Map<String, @Nullable Object> answer = new HashMap<>(map(row.get(StatisticStatement.ANSWER)));
		selected.entities()
			.forEach((key, entity) -> answer.computeIfPresent(key,
					(same, value) -> this.questions.read(entity, value, variables)));
		return answer;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

}
