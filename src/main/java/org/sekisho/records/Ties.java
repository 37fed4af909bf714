package org.sekisho.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.mapping.Finding;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.Tie;

/**
 * Writes the links between members of networks.
 *
 * @param batch runs a statement for the batch
 */
record Ties(Run batch) {

	/**
	 * Writes links, no two of which have the same id.
	 * @return numbers of the rows whose links were in the graph already
	 */
	Set<Integer> write(List<Tie> ties) {
		if (ties.isEmpty()) {
			return Set.of();
		}
		Set<@Nullable Object> known = new HashSet<>();
		this.batch.run("find-ties", Map.of("rows", rows(ties))).forEach(row -> known.add(row.get("id")));
		List<Tie> repeated = ties.stream().filter(tie -> known.contains(tie.id())).toList();
		List<Tie> fresh = ties.stream().filter(tie -> !known.contains(tie.id())).toList();
		this.batch.run("hold-ties", Map.of("rows", rows(repeated)));
		Object created = this.batch.run("create-ties", Map.of("rows", rows(fresh))).getFirst().get("created");
		if (!Objects.equals(created, (long) fresh.size())) {
			throw new NamesMissing();
		}
		return repeated.stream().map(Tie::row).collect(Collectors.toSet());
	}

	private static List<List<@Nullable Object>> rows(List<Tie> ties) {
		return ties.stream()
			.map(tie -> SeizureRows.list(tie.id(), tie.source().id(), tie.target().id(), tie.type(), tie.row(),
					properties(tie)))
			.toList();
	}

	private static Map<String, @Nullable Object> properties(Tie tie) {
		Map<String, @Nullable Object> properties = new HashMap<>(tie.grades());
		properties.put("network", tie.network().id());
		properties.put("weight", tie.weight());
		properties.put("validFrom", tie.validFrom());
		properties.put("validTo", tie.validTo());
		properties.put("fromReported", tie.source().reported());
		properties.put("toReported", tie.target().reported());
		return properties;
	}

	/**
	 * What rows call that which a number tells apart.
	 * @return each id and names
	 */
	static List<List<@Nullable Object>> wordings(Stream<Finding> findings) {
		Map<String, Set<String>> wordings = new LinkedHashMap<>();
		findings.flatMap(Ties::parties).forEach(party -> {
			if (party.reported() != null) {
				wordings.computeIfAbsent(party.id(), id -> new LinkedHashSet<>()).add(party.reported());
			}
		});
		List<List<@Nullable Object>> rows = new ArrayList<>();
		wordings.forEach((id, names) -> rows.add(SeizureRows.list(id, List.copyOf(names))));
		return rows;
	}

	private static Stream<Tie.Party> parties(Finding finding) {
		return switch (finding) {
			case SeizureReport report -> report.involved().stream().map(SeizureReport.Involved::party);
			case Tie tie -> Stream.of(tie.source(), tie.target());
		};
	}

	/** Runs a statement over lists. */
	@FunctionalInterface
	interface Run {

		List<Map<String, @Nullable Object>> run(String statement, Map<String, ?> lists);

	}

}
