package org.sekisho.packs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.evidence.Grade;
import org.sekisho.evidence.Source;
import org.sekisho.evidence.Sources;
import org.sekisho.facts.Facts;
import org.sekisho.facts.Pack;
import org.sekisho.facts.Pack.Fact;
import org.sekisho.facts.Pack.Tie;
import org.sekisho.graph.Graph;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.sekisho.knowledge.LinkDates;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.PartialDate;

import org.springframework.stereotype.Component;

/** Writes packs into the graph, and takes them back. */
@Component
class PackWriter {

	private final Graph graph;

	private final Statements statements;

	private final Sources sources;

	private final LinkDates dates;

	PackWriter(Graph graph, Statements statements, Sources sources, LinkDates dates) {
		this.graph = graph;
		this.statements = statements;
		this.sources = sources;
		this.dates = dates;
	}

	/** The packs that the graph holds: the checksum of each by its source. */
	Map<String, String> held() {
		return rows(this.graph::read, "held-packs", Map.of()).stream()
			.collect(Collectors.toMap(row -> String.valueOf(row.get("source")),
					row -> String.valueOf(row.get("checksum"))));
	}

	/**
	 * Replaces what the graph has from a source by what its pack states now. Links are to
	 * be dated afterwards.
	 * @param pack what to write
	 * @param facts what all packs state, since an entity has its properties from all
	 * @param again whether an earlier version of the pack is in the graph
	 * @param loaded who loaded the pack, and when
	 * @param runner the transaction
	 */
	void write(Pack pack, Facts facts, boolean again, Loaded loaded, StatementRunner runner) {
		String source = pack.source().id();
		this.sources.record(source(pack.source(), loaded), runner);
		Set<String> stated = pack.facts().stream().map(Fact::id).collect(Collectors.toCollection(LinkedHashSet::new));
		Set<String> concerned = new LinkedHashSet<>(stated);
		if (again) {
			concerned.addAll(withdraw(source, stated, PackParameters.singles(pack, facts), runner));
		}
		// The far end may be of a pack that is still to come and will cite it.
		pack.ties().forEach(tie -> concerned.add(tie.end()));
		rows(runner, "remember-reported", Map.of("ids", List.copyOf(stated), "source", source));
		write(concerned, facts, runner);
		rows(runner, "write-citations", Map.of("source", source, "citations", PackParameters.citations(pack)));
		rows(runner, "write-links", Map.of("links", PackParameters.links(pack, facts)));
		rows(runner, "mark-pack-loaded", Map.of("source", source, "checksum", pack.file().checksum(), "linkTypes",
				PackParameters.types(pack, link -> true), "sharedLinkTypes", PackParameters.types(pack, Link::once)));
		settle(concerned, facts, runner);
	}

	/**
	 * Takes back what the graph has from a source.
	 * @param source the source, which stays, without a pack
	 * @param facts what all other packs state
	 * @param runner the transaction
	 */
	void takeBack(String source, Facts facts, StatementRunner runner) {
		List<String> cited = withdraw(source, Set.of(), Map.of(), runner);
		rows(runner, "forget-pack", Map.of("source", source));
		write(cited, facts, runner);
		this.dates.bringUpToDate(runner);
		settle(cited, facts, runner);
	}

	private void write(Collection<String> concerned, Facts facts, StatementRunner runner) {
		Map<Boolean, List<String>> stated = concerned.stream()
			.collect(Collectors.partitioningBy(facts.entities()::containsKey));
		rows(runner, "write-entities",
				Map.of("entities", PackParameters.entities(stated.getOrDefault(true, List.of()), facts)));
		Map<String, Object> others = Map.of("ids", stated.getOrDefault(false, List.of()));
		rows(runner, "restore-reported", others);
	}

	/** Comes last: what a pack links to stays because it is cited for that. */
	private void settle(Collection<String> concerned, Facts facts, StatementRunner runner) {
		citeEnds(facts, runner);
		rows(runner, "sweep-withdrawn",
				Map.of("ids", concerned.stream().filter(id -> !facts.entities().containsKey(id)).toList()));
	}

	private void citeEnds(Facts facts, StatementRunner runner) {
		List<Map<String, @Nullable Object>> citations = new ArrayList<>();
		for (Pack pack : facts.packs()) {
			for (Tie tie : pack.ties()) {
				if (!facts.entities().containsKey(tie.end())) {
					Map<String, @Nullable Object> citation = PackParameters.cited(tie.section());
					citation.put("id", tie.end());
					citation.put("source", pack.source().id());
					citations.add(citation);
				}
			}
		}
		rows(runner, "cite-ends", Map.of("citations", citations));
	}

	/** Dates links as the schema says, once facts have changed. */
	void dateLinks(StatementRunner runner) {
		this.dates.bringUpToDate(runner);
	}

	/** Has links dated at the next start, where this one does not come so far. */
	void expectDates(StatementRunner runner) {
		this.dates.expect(runner);
	}

	/**
	 * Dates links, if they are not by what the schema says now, which may be something
	 * else than when they were written.
	 */
	void dateLinks() {
		if (!this.dates.areUpToDate()) {
			inTransaction(this.dates::bringUpToDate);
		}
	}

	/** Takes back what the source stated; answers the entities that it was about. */
	private List<String> withdraw(String source, Set<String> stated, Map<String, Set<String>> singles,
			StatementRunner runner) {
		List<String> cited = rows(runner, "cited-entities", Map.of("source", source)).stream()
			.map(row -> String.valueOf(row.get("id")))
			.toList();
		rows(runner, "hand-over-links", Map.of("source", source, "restated", singles));
		Map<String, Object> withdrawn = Map.of("source", source, "stated", List.copyOf(stated));
		rows(runner, "withdraw-links", withdrawn);
		rows(runner, "withdraw-entities", withdrawn);
		return cited;
	}

	private static Source source(Fact fact, Loaded loaded) {
		String published = fact.text("publishedOn");
		return new Source(fact.id(), Objects.requireNonNull(fact.text("name")), fact.text("publisher"),
				(published != null) ? PartialDate.parse(published) : null, fact.text("language"), loaded.by(),
				loaded.at(), new Grade(fact.text("reliability"), fact.text("evaluation"), fact.text("handling"),
						Objects.requireNonNullElse(fact.text("gradedBy"), loaded.by())));
	}

	/** Does several things in one transaction. */
	void inTransaction(Consumer<StatementRunner> work) {
		this.graph.inTransaction(runner -> {
			work.accept(runner);
			return true;
		});
	}

	private List<Map<String, @Nullable Object>> rows(StatementRunner runner, String statement,
			Map<String, Object> parameters) {
		return runner.run(this.statements.named("packs/" + statement, parameters));
	}

	/**
	 * How a pack came.
	 *
	 * @param by who loaded it
	 * @param at when
	 */
	record Loaded(String by, Instant at) {

	}

}
