package org.sekisho.boards;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Statement;
import org.sekisho.graph.Statements;
import org.sekisho.query.Questions;

import org.springframework.stereotype.Component;

/** Finds out what the caller sees of boards. */
@Component
class Sights {

	private final Statements statements;

	private final Questions questions;

	private final BoardMarkings markings;

	Sights(Statements statements, Questions questions, BoardMarkings markings) {
		this.statements = statements;
		this.questions = questions;
		this.markings = markings;
	}

	/** What is seen of a board. */
	Sight of(BoardContent content, Function<Statement, List<Map<String, @Nullable Object>>> reader) {
		return new Sight(
				reader.apply(this.questions.seen(Sight.named(content)))
					.stream()
					.map(row -> String.valueOf(row.get("id")))
					.collect(Collectors.toSet()),
				this.markings.hidden(content.links(), reader), this.questions.restricted());
	}

	/** The same where some entities are not to be kept, if they are gone. */
	Sight of(BoardContent content, List<String> forgotten,
			Function<Statement, List<Map<String, @Nullable Object>>> reader) {
		return of(content, reader).forgetting(gone(forgotten, reader));
	}

	/** Those of the entities that there are no more. */
	List<String> gone(List<String> ids, Function<Statement, List<Map<String, @Nullable Object>>> reader) {
		return reader.apply(this.statements.named("boards/gone-entities", Map.of("ids", ids)))
			.stream()
			.map(row -> String.valueOf(row.get("id")))
			.toList();
	}

	/** Whether something may be hidden from the caller. */
	boolean restricted() {
		return this.questions.restricted();
	}

}
