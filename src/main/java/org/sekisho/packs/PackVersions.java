package org.sekisho.packs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.sekisho.markings.Handlings;
import org.sekisho.facts.Facts;
import org.sekisho.facts.InvalidPacks;
import org.sekisho.facts.InvalidPacks.Problem;
import org.sekisho.facts.Pack;
import org.sekisho.facts.Pack.Tie;
import org.sekisho.facts.Single;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;

import org.springframework.stereotype.Component;

/**
 * The texts of packs that were imported, one for each import that is not withdrawn. They
 * are kept in the graph, so that they are there exactly as long as what they state.
 */
@Component
class PackVersions {

	private final Graph graph;

	private final Statements statements;

	private final Handlings handlings;

	PackVersions(Graph graph, Statements statements, Handlings handlings) {
		this.handlings = handlings;
		this.graph = graph;
		this.statements = statements;
	}

	/** The newest version of each source, in the order in which they came. */
	List<Version> inForce() {
		return versions(statement("versions-in-force", Map.of("visible", this.handlings.visible())));
	}

	/**
	 * The imports that brought versions of the same pack as this one, the newest first.
	 */
	List<String> ofSame(String importId) {
		return this.graph.read(statement("versions-of-source", Map.of("import", importId)))
			.stream()
			.map(row -> text(row, "id"))
			.toList();
	}

	/** What an import brought. */
	Version version(String importId) {
		return versions(statement("read-version", Map.of("import", importId))).getFirst();
	}

	/** Whether an import brought a pack and is not withdrawn. */
	boolean has(String importId) {
		return !this.graph.read(statement("find-version", Map.of("import", importId))).isEmpty();
	}

	/** Fields with one link of which a source that is no pack's says another. */
	List<Problem> elsewhere(Map<Single, Tie> singles) {
		List<Single> fields = List.copyOf(singles.keySet());
		List<Map<String, Object>> asked = IntStream.range(0, fields.size())
			.mapToObj(i -> Map.<String, Object>of("number", i, "id", fields.get(i).id(), "end", fields.get(i).end(),
					"type", fields.get(i).field().type(), "outgoing", fields.get(i).outgoing(), "target",
					fields.get(i).field().target()))
			.toList();
		return this.graph
			.read(statement("links-elsewhere", Map.of("fields", asked, "visible", this.handlings.visible())))
			.stream()
			.map(row -> {
				Single single = fields.get(((Number) Objects.requireNonNull(row.get("number"))).intValue());
				return new Problem(Objects.requireNonNull(singles.get(single)).at(),
						"%s of %s leads to %s here, but to %s by %s, and can lead to one only: remove it here"
							.formatted(single.field().name(), single.id(), single.end(), row.get("other"),
									row.get("source")));
			})
			.toList();
	}

	/**
	 * Keeps a version, the newest of its source from now on.
	 * @param ends what it links to though no pack states it
	 */
	void keep(Version version, Collection<String> ends, StatementRunner runner) {
		runner.run(statement("keep-version",
				Map.of("version",
						Map.of("id", version.id(), "source", version.source(), "fileName", version.file().name(),
								"text", version.file().text(), "checksum", version.file().checksum(), "loadedAt",
								version.loadedAt().atZone(ZoneOffset.UTC), "ends", List.copyOf(ends)))));
	}

	void drop(String importId, StatementRunner runner) {
		runner.run(statement("drop-version", Map.of("import", importId)));
	}

	/** Notes with the import, too, that a version in force does not fit, and why. */
	void doesNotFit(Version version, String reason, StatementRunner runner) {
		runner.run(statement("mark-conflict", Map.of("import", version.id(), "reason", reason)));
	}

	void fits(Version version, StatementRunner runner) {
		if (version.conflict() != null) {
			runner.run(statement("clear-conflict", Map.of("import", version.id())));
		}
	}

	/**
	 * What is in the graph without a pack.
	 * @param replaced what is stated by a pack that is being replaced
	 */
	Facts.Known beyond(Set<String> replaced) {
		return ids -> {
			Map<String, String> kinds = new HashMap<>();
			this.graph
				.read(statement("entities-beyond",
						Map.of("ids", List.copyOf(ids), "replaced", List.copyOf(replaced), "visible",
								this.handlings.visible())))
				.forEach(row -> kinds.put(text(row, "id"), text(row, "kind")));
			return kinds;
		};
	}

	/** Whether a source is a report file. */
	boolean isOfReport(String source) {
		return !this.graph.read(statement("source-of-report", Map.of("source", source))).isEmpty();
	}

	/**
	 * Seizures that only an import holds and a pack links to: which pack links to which.
	 */
	List<String> linkedSeizures(String importId) {
		return this.graph
			.read(statement("linked-seizures", Map.of("import", importId, "visible", this.handlings.visible())))
			.stream()
			.map(row -> "%s (%s) links to %s".formatted(row.get("fileName"), row.get("import"), row.get("seizure")))
			.toList();
	}

	private List<Version> versions(Statement statement) {
		return this.graph.read(statement).stream().map(Version::of).toList();
	}

	private Statement statement(String name, Map<String, Object> parameters) {
		return this.statements.named("packs/" + name, parameters);
	}

	private static String text(Map<String, @Nullable Object> row, String column) {
		return Objects.requireNonNull(row.get(column), column).toString();
	}

	/**
	 * A pack that was imported.
	 *
	 * @param id the import
	 * @param source the source whose facts it states
	 * @param told whether whoever asks may see it
	 * @param file its text
	 * @param loadedAt when it came
	 * @param conflict why it does not fit to what the product ships; null where it does
	 */
	record Version(String id, String source, boolean told, Pack.File file, Instant loadedAt,
			@Nullable String conflict) {

		private static Version of(Map<String, @Nullable Object> row) {
			boolean told = !Boolean.FALSE.equals(row.get("told"));
			return new Version(text(row, "id"), text(row, "source"), told,
					new Pack.File(told ? text(row, "fileName") : InvalidPacks.HIDDEN, text(row, "text"),
							text(row, "checksum")),
					((OffsetDateTime) Objects.requireNonNull(row.get("loadedAt"))).toInstant(),
					(String) row.get("conflict"));
		}

	}

}
