package org.sekisho.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.markings.Handlings;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statements;
import org.sekisho.ledger.ImportRows.ImportRow;
import org.sekisho.schema.InvalidQuestion;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;

/** Tells what became of the rows of an import. */
@Controller
class ImportRowsController {

	private static final int MOST = 1000;

	private static final int USUALLY = 50;

	private final Graph graph;

	private final Statements statements;

	private final Handlings handlings;

	ImportRowsController(Graph graph, Statements statements, Handlings handlings) {
		this.graph = graph;
		this.statements = statements;
		this.handlings = handlings;
	}

	@QueryMapping
	ImportRows importRows(@Argument("import") String id, @Argument @Nullable RowVerdict verdict,
			@Argument @Nullable String code, @Argument @Nullable Integer first, @Argument @Nullable Integer after) {
		int most = (first != null) ? first : USUALLY;
		if (most < 0 || most > MOST) {
			throw new InvalidQuestion("first: " + most + " is not between 0 and " + MOST);
		}
		Map<String, @Nullable Object> parameters = new HashMap<>(RowLedger.range(id));
		parameters.put("import", id);
		parameters.put("wanted", RowBlock.tally(verdict, code));
		parameters.put("verdict", (verdict != null) ? verdict.number() : null);
		parameters.put("code", code);
		parameters.put("number", (after != null) ? after : 0);
		parameters.put("limit", most + 1);
		parameters.put("visible", this.handlings.visible());
		Map<String, @Nullable Object> answer = this.graph.read(this.statements.named("ledger/import-rows", parameters))
			.getFirst();
		if (!Boolean.TRUE.equals(answer.get("known"))) {
			throw new InvalidQuestion("import: there is no import '" + id + "'");
		}
		return page(list(answer.get("rows")), most, number(answer.get("total")));
	}

	private static ImportRows page(List<?> found, int first, int total) {
		List<ImportRow> rows = found.stream().limit(first).map(row -> row(list(row))).toList();
		Integer next = (found.size() > first && !rows.isEmpty()) ? rows.getLast().number() : null;
		return new ImportRows(rows, next, total);
	}

	private static ImportRow row(List<?> cells) {
		String codes = text(cells.get(3));
		return new ImportRow(number(cells.get(0)), RowVerdict.numbered(number(cells.get(1))), text(cells.get(2)),
				(codes != null) ? List.of(codes.split(" ")) : List.of(), text(cells.get(4)));
	}

	private static @Nullable String text(@Nullable Object value) {
		return StringUtils.hasLength((String) value) ? (String) value : null;
	}

	private static List<?> list(@Nullable Object value) {
		return (List<?>) Objects.requireNonNull(value);
	}

	private static int number(@Nullable Object value) {
		return ((Number) Objects.requireNonNull(value)).intValue();
	}

}
