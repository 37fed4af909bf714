package org.sekisho.markings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;

import org.springframework.stereotype.Component;

/**
 * Marks what is made of something like that. A seizure is made of all the imports that
 * hold it: it is for those who may see all of them. Of what several sources name, and of
 * links that several files tell, each of them tells the whole: that is for those who may
 * see one of them. To this comes the marking that something bears itself.
 */
@Component
public class Inheritance {

	private static final String ACCESS = "access";

	private final Statements statements;

	private final Handlings handlings;

	Inheritance(Statements statements, Handlings handlings) {
		this.statements = statements;
		this.handlings = handlings;
	}

	/**
	 * Whether nothing is marked, so that there is nothing to inherit.
	 * @return true where no handling is in use
	 */
	public boolean isIdle() {
		return this.handlings.texts().isEmpty();
	}

	/**
	 * How the source of a file is marked: as strictly as all imports that read it, and as
	 * it was marked itself.
	 * @param source its id; it may not be recorded yet
	 * @param importId the import that is going to read it
	 * @param handling how that is marked
	 * @param runner the transaction
	 * @return the text of its handling; null for none
	 */
	public @Nullable String source(String source, String importId, @Nullable String handling, StatementRunner runner) {
		Map<String, @Nullable Object> marks = run("marks-of-source", Map.of("id", importId, "source", source), runner)
			.getFirst();
		List<String> all = new ArrayList<>(texts(marks.get("others")));
		all.add(text(marks.get("own")));
		all.add(text(handling));
		return this.handlings.allOf(all);
	}

	/**
	 * How the handling of a source stands to others.
	 * @param source the id of a source that is recorded
	 * @param runner the transaction
	 * @return the others
	 */
	public Around around(String source, StatementRunner runner) {
		if (isIdle()) {
			return new Around(true, List.of(), List.of());
		}
		String own = text(run("handling-of-source", Map.of("source", source), runner).getFirst().get(ACCESS));
		return new Around(own.isEmpty(), others(own, other -> other), others(own, other -> own));
	}

	private List<String> others(String own, UnaryOperator<String> leastStrict) {
		return this.handlings.texts()
			.stream()
			.filter(other -> text(this.handlings.anyOf(List.of(other, own))).equals(leastStrict.apply(other)))
			.toList();
	}

	/**
	 * How a handling stands to those in use.
	 *
	 * @param open whether it is for everybody
	 * @param within the texts of those that are nowhere stricter
	 * @param beyond the texts of those than which it is nowhere stricter
	 */
	public record Around(boolean open, List<String> within, List<String> beyond) {

	}

	/**
	 * Marks seizures, and what the same cases said before.
	 * @param ids the seizures
	 * @param runner the transaction
	 */
	public void seizures(Collection<String> ids, StatementRunner runner) {
		List<List<@Nullable Object>> marked = new ArrayList<>();
		for (Map<String, @Nullable Object> row : run("holders-of-seizures",
				Map.of("ids", ids.stream().sorted().toList()), runner)) {
			List<String> all = new ArrayList<>(texts(row.get("holders")));
			all.add(text(row.get("own")));
			mark(row, this.handlings.allOf(all), marked);
		}
		run("mark-entities", Map.of("rows", marked), runner);
	}

	/**
	 * Marks entities that report files name or packs state, by the sources that they
	 * cite.
	 * @param ids the entities
	 * @param runner the transaction
	 * @return those that were marked before and are less strictly now, which should say
	 * no more than the sources say that count now
	 */
	public Set<String> entities(Collection<String> ids, StatementRunner runner) {
		List<List<@Nullable Object>> marked = new ArrayList<>();
		Set<String> opened = new HashSet<>();
		for (Map<String, @Nullable Object> row : run("sources-of-entities", Map.of("ids", List.copyOf(ids)), runner)) {
			List<String> sources = texts(row.get("sources"));
			String told = sources.isEmpty() ? text(row.get(ACCESS)) : text(this.handlings.anyOf(sources));
			String now = this.handlings.allOf(List.of(told, text(row.get("own"))));
			if (mark(row, now, marked) && row.get(ACCESS) != null) {
				opened.add(String.valueOf(row.get("id")));
			}
		}
		run("mark-entities", Map.of("rows", marked), runner);
		return opened;
	}

	private static boolean mark(Map<String, @Nullable Object> row, @Nullable String now,
			List<List<@Nullable Object>> marked) {
		boolean changes = !Objects.equals(now, row.get(ACCESS));
		if (changes) {
			marked.add(Arrays.asList(row.get("id"), now));
		}
		return changes;
	}

	/**
	 * Marks links between members of networks. Those that several files tell say the same
	 * in all of them.
	 * @param ties each its id and the ids of its ends
	 * @param runner the transaction
	 */
	public void ties(Collection<List<String>> ties, StatementRunner runner) {
		List<List<@Nullable Object>> marked = new ArrayList<>();
		for (Map<String, @Nullable Object> row : run("sources-of-ties", Map.of("ties", List.copyOf(ties)), runner)) {
			List<String> sources = texts(row.get("sources"));
			String told = this.handlings.anyOf(sources);
			String now = this.handlings.allOf(List.of(text(told), text(row.get("own"))));
			if (!Objects.equals(now, row.get(ACCESS))) {
				marked.add(Arrays.asList(row.get("tie"), now, Math.max(0, sources.indexOf(text(told)))));
			}
		}
		run("mark-ties", Map.of("rows", marked), runner);
	}

	/**
	 * Marks what a pack states like its source, which is marked like the import of the
	 * version in force, as are the links of the pack.
	 * @param source the id of the source
	 * @param gone entities that it states no longer
	 * @param runner the transaction
	 * @return what is in its way, each an entity that another source states, which is
	 * marked otherwise, and that source: nothing may be both
	 */
	public List<Map<String, @Nullable Object>> pack(String source, Collection<String> gone, StatementRunner runner) {
		if (isIdle()) {
			return List.of();
		}
		Map<String, String> pack = Map.of("source", source);
		Map<String, @Nullable Object> marked = run("import-of-pack", pack, runner).getFirst();
		Map<String, @Nullable Object> parameters = new HashMap<>(pack);
		parameters.put(ACCESS, this.handlings.allOf(List.of(text(marked.get(ACCESS)), text(marked.get("own")))));
		run("mark-pack", parameters, runner);
		Set<String> concerned = new HashSet<>(gone);
		run("cited-for", pack, runner).forEach(row -> concerned.add(text(row.get("id"))));
		entities(concerned, runner);
		return run("stated-otherwise", pack, runner);
	}

	/**
	 * Marks all that cites a source and is no seizure.
	 * @param source the id of the source
	 * @param runner the transaction
	 */
	public void citing(String source, StatementRunner runner) {
		entities(run("cited-for", Map.of("source", source), runner).stream().map(row -> text(row.get("id"))).toList(),
				runner);
	}

	private List<Map<String, @Nullable Object>> run(String statement,
			Map<String, ? extends @Nullable Object> parameters, StatementRunner runner) {
		return runner.run(this.statements.named("markings/" + statement, new HashMap<>(parameters)));
	}

	/** Lists have no place for null. */
	private static String text(@Nullable Object handling) {
		return (handling != null) ? handling.toString() : "";
	}

	private static List<String> texts(@Nullable Object handlings) {
		return ((List<?>) Objects.requireNonNull(handlings)).stream().map(Inheritance::text).toList();
	}

}
