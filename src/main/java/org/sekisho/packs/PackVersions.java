package org.sekisho.packs;

import org.sekisho.facts.Pack;
import org.sekisho.facts.Facts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
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

	PackVersions(Graph graph, Statements statements) {
		this.graph = graph;
		this.statements = statements;
	}

	/** The newest version of each source, in the order in which they came. */
	List<Version> inForce() {
		return versions(statement("versions-in-force", Map.of()));
	}

	/** All versions of the pack that an import brought, the newest first. */
	List<Version> ofSame(String importId) {
		return versions(statement("versions-of-source", Map.of("import", importId)));
	}

	/** Whether an import brought a pack and is not withdrawn. */
	boolean has(String importId) {
		return !this.graph.read(statement("find-version", Map.of("import", importId))).isEmpty();
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
				.read(statement("entities-beyond", Map.of("ids", List.copyOf(ids), "replaced", List.copyOf(replaced))))
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
		return this.graph.read(statement("linked-seizures", Map.of("import", importId)))
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
	 * @param file its text
	 * @param loadedAt when it came
	 * @param conflict why it does not fit to what the product ships; null where it does
	 */
	record Version(String id, String source, Pack.File file, Instant loadedAt, @Nullable String conflict) {

		private static Version of(Map<String, @Nullable Object> row) {
			return new Version(text(row, "id"), text(row, "source"),
					new Pack.File(text(row, "fileName"), text(row, "text"), text(row, "checksum")),
					((OffsetDateTime) Objects.requireNonNull(row.get("loadedAt"))).toInstant(),
					(String) row.get("conflict"));
		}

	}

}
