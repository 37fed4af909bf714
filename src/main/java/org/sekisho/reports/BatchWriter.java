package org.sekisho.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.Verdict;
import org.springframework.stereotype.Component;

/**
 * Writes rows and the counts of their import in one transaction, so that the counts hold
 * at any moment.
 */
@Component
class BatchWriter {

	private final Graph graph;

	private final Statements statements;

	BatchWriter(Graph graph, Statements statements) {
		this.graph = graph;
		this.statements = statements;
	}

	/**
	 * Writes a batch, or nothing of it.
	 * @param batch the rows
	 * @return what became of them
	 */
	Counts write(Batch batch) {
		return this.graph.inTransaction((runner) -> new Writing(batch, runner).run());
	}

	/**
	 * Consecutive rows of one import.
	 *
	 * @param importId the import
	 * @param sourceId what its rows cite
	 * @param before how many rows of it were read before these
	 * @param sound rows to be loaded
	 * @param rejected rows that cannot be
	 */
	record Batch(String importId, String sourceId, int before, List<SeizureReport> sound,
			List<Verdict.Rejected> rejected) {

		int size() {
			return this.sound.size() + this.rejected.size();
		}

	}

	/**
	 * What became of the rows of a batch.
	 *
	 * @param accepted rows loaded
	 * @param duplicates rows that were there already
	 * @param rejected rows that could not be loaded
	 */
	record Counts(int accepted, int duplicates, int rejected) {

	}

	/** One batch in one transaction. */
	private final class Writing {

		private final Batch batch;

		private final StatementRunner runner;

		private Writing(Batch batch, StatementRunner runner) {
			this.batch = batch;
			this.runner = runner;
		}

		private Counts run() {
			Set<@Nullable Object> known = known();
			List<SeizureReport> fresh = reports((report) -> !known.contains(report.id()));
			Counts counts = new Counts(fresh.size(), this.batch.sound().size() - fresh.size(),
					this.batch.rejected().size());
			if (!count(counts)) {
				// The database had committed before the connection broke, and this is the
				// second attempt.
				return counts;
			}
			if (!fresh.isEmpty()) {
				create(fresh);
			}
			if (counts.duplicates() > 0) {
				hold(reports((report) -> known.contains(report.id())));
			}
			if (!this.batch.rejected().isEmpty()) {
				reject();
			}
			return counts;
		}

		private Set<@Nullable Object> known() {
			List<String> ids = this.batch.sound().stream().map(SeizureReport::id).toList();
			Set<@Nullable Object> known = new HashSet<>();
			run("find-seizures", Map.of("ids", ids)).forEach((row) -> known.add(row.get("id")));
			return known;
		}

		private List<SeizureReport> reports(Predicate<SeizureReport> wanted) {
			return this.batch.sound().stream().filter(wanted).toList();
		}

		private boolean count(Counts counts) {
			List<Map<String, @Nullable Object>> counted = run("count-rows",
					Map.of("import", this.batch.importId(), "before", this.batch.before(), "rows", this.batch.size(),
							"accepted", counts.accepted(), "duplicates", counts.duplicates(), "rejected",
							counts.rejected()));
			return !counted.isEmpty();
		}

		private void create(List<SeizureReport> reports) {
			Parameters parameters = new Parameters();
			reports.forEach(parameters::add);
			String source = this.batch.sourceId();
			run("record-places", Map.of("source", source, "places", List.copyOf(parameters.newPlaces.values())));
			run("record-substances",
					Map.of("source", source, "substances", List.copyOf(parameters.newSubstances.values())));
			List<Map<String, @Nullable Object>> created = run("create-seizures",
					Map.of("import", this.batch.importId(), "source", source, "countries", parameters.countries.ids(),
							"places", parameters.places.ids(), "substances", parameters.substances.ids(), "rows",
							parameters.rows));
			if (!Objects.equals(created.getFirst().get("created"), (long) reports.size())) {
				throw new IllegalStateException("A country, place or substance that a row names is not in the graph");
			}
		}

		private void hold(List<SeizureReport> duplicates) {
			run("hold-seizures", Map.of("import", this.batch.importId(), "source", this.batch.sourceId(), "rows",
					duplicates.stream().map((report) -> list(report.id(), report.row())).toList()));
		}

		private void reject() {
			List<List<@Nullable Object>> rows = new ArrayList<>();
			for (Verdict.Rejected rejected : this.batch.rejected()) {
				Verdict.Problem first = rejected.problems().getFirst();
				int row = rejected.row().number();
				rows.add(list(RejectsFile.rejectionId(this.batch.importId(), row), "Row " + row + ": " + first.column(),
						row, first.column(), first.value(), rejected.reason(), rejected.row().cells(),
						first.code().name()));
			}
			run("reject-rows",
					Map.of("import", this.batch.importId(), "source", this.batch.sourceId(), "rejections", rows));
		}

		private List<Map<String, @Nullable Object>> run(String statement,
				Map<String, ? extends @Nullable Object> parameters) {
			return this.runner.run(BatchWriter.this.statements.named("reports/" + statement, parameters));
		}

	}

	/**
	 * The values for {@code create-seizures}: rows are lists, because maps would name
	 * every property again in every row, and shared nodes are named by their position in
	 * lists of ids, so that each is looked up once a batch.
	 */
	private static final class Parameters {

		private final Positions countries = new Positions();

		private final Positions places = new Positions();

		private final Positions substances = new Positions();

		private final Map<String, List<@Nullable Object>> newPlaces = new LinkedHashMap<>();

		private final Map<String, List<@Nullable Object>> newSubstances = new LinkedHashMap<>();

		private final List<List<@Nullable Object>> rows = new ArrayList<>();

		private void add(SeizureReport report) {
			SeizureReport.Goods goods = report.goods().getFirst();
			SeizureReport.Route route = report.route();
			SeizureReport.Conveyance conveyance = report.conveyance();
			SeizureReport.Method method = report.method();
			this.newSubstances.putIfAbsent(goods.substanceId(),
					list(goods.substanceId(), goods.substance(), report.row()));
			SeizureReport.Place place = report.place();
			if (place != null) {
				this.newPlaces.putIfAbsent(place.id(),
						list(place.id(), place.name(), place.division(), report.country().id(), report.row()));
			}
			this.rows.add(list(report.id(), report.name(), report.seizedOn(), conveyance.transport().name(),
					report.flags().stream().map(Enum::name).toList(), conveyance.reported(),
					method.location().reported(), method.concealment().reported(), route.routing(), report.row(),
					this.countries.of(report.country().id()), (place != null) ? this.places.of(place.id()) : null,
					this.substances.of(goods.substanceId()), goods.reported(), goods.quantity(), goods.unit(),
					goods.massKg(), this.countries.of(route.origin().id()), route.origin().reported(),
					this.countries.of(route.departure().id()), route.departure().reported(),
					this.countries.of(route.destination().id()), route.destination().reported()));
		}

	}

	/** Ids in the order in which they were first named. */
	private static final class Positions {

		private final Map<String, Integer> positions = new LinkedHashMap<>();

		private @Nullable Integer of(@Nullable String id) {
			if (id == null) {
				return null;
			}
			Integer position = this.positions.putIfAbsent(id, this.positions.size());
			return (position != null) ? position : this.positions.size() - 1;
		}

		private List<String> ids() {
			return List.copyOf(this.positions.keySet());
		}

	}

	private static List<@Nullable Object> list(@Nullable Object... values) {
		return Arrays.asList(values);
	}

}
