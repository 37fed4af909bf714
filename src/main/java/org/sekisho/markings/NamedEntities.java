package org.sekisho.markings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Statement;
import org.sekisho.graph.Statements;

import org.springframework.stereotype.Component;

/** How entities are marked that something names which is to be marked as strictly. */
@Component
public class NamedEntities {

	private final Statements statements;

	private final Handlings handlings;

	NamedEntities(Statements statements, Handlings handlings) {
		this.statements = statements;
		this.handlings = handlings;
	}

	/**
	 * How entities are marked. What the caller may not see counts where it was named
	 * before and not where they only name it: the marking would tell them that it is
	 * there.
	 * @param ids ids that are named; those that there are not do not count
	 * @param before ids that were named before
	 * @param reader runs a statement
	 * @return the texts of their handlings, each once
	 */
	public List<String> handlings(Collection<String> ids, Collection<String> before,
			Function<Statement, List<Map<String, @Nullable Object>>> reader) {
		return ids.isEmpty() ? List.of()
				: reader
					.apply(this.statements.named("markings/handlings-of-named",
							Map.of("ids", List.copyOf(ids), "before", List.copyOf(before), "visible",
									this.handlings.visible())))
					.stream()
					.map(row -> (String) Objects.requireNonNull(row.get(Handlings.PROPERTY)))
					.toList();
	}

}
