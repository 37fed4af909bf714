package org.sekisho.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.mapping.SeizureReport;

/**
 * The rows of {@code create-seizures}. They are lists, because maps would name every
 * property again in every row, and entities at the ends of links are named by their
 * position in a list of ids, so that each is looked up once a batch. What few reports
 * have stands in a map at the end.
 */
final class SeizureRows {

	private static final List<String> COMMON_OF_GOODS = List.of("ordinal", "substanceReported", "quantity", "unit",
			"massKg");

	private static final List<String> TO_ONE = List.of("SEIZED_IN", "SEIZED_AT", "ORIGINATED_IN", "DEPARTED_FROM",
			"DESTINED_FOR");

	private final Map<String, Integer> positions = new LinkedHashMap<>();

	private final List<List<@Nullable Object>> rows = new ArrayList<>();

	private final List<List<@Nullable Object>> involved = new ArrayList<>();

	/** Ids of the entities at the ends of links. */
	List<String> nodes() {
		return List.copyOf(this.positions.keySet());
	}

	List<List<@Nullable Object>> rows() {
		return this.rows;
	}

	/** The rows of {@code link-seizures}: links that few reports have. */
	List<List<@Nullable Object>> involved() {
		return this.involved;
	}

	/**
	 * Adds a seizure.
	 * @param report what it says
	 * @param version what tells it from other versions of the same case; null where there
	 * can be none
	 */
	void add(SeizureReport report, @Nullable String version) {
		Facts facts = Facts.of(report);
		Map<String, Object> more = new LinkedHashMap<>(facts.properties());
		List<@Nullable Object> row = new ArrayList<>();
		Facts.COMMON.forEach(name -> row.add(more.remove(name)));
		if (version != null) {
			more.put("version", version);
			more.put("edition", 1);
		}
		row.add(more.isEmpty() ? List.of() : List.of(more));
		row.add((version != null) ? List.of(version) : null);
		row.add(report.row());
		TO_ONE.forEach(type -> row.add(end(facts, type)));
		List<List<@Nullable Object>> goods = links(facts, "SEIZED_GOODS");
		row.addAll(goods.getFirst());
		row.add(goods.subList(1, goods.size()));
		row.add(links(facts, "TRANSITED"));
		row.add(end(facts, Facts.TOOK_ROUTE));
		this.rows.add(row);
		report.involved()
			.forEach(involved -> this.involved
				.add(list(report.id(), involved.type(), involved.party().id(), involved.party().reported())));
	}

	private @Nullable Integer end(Facts facts, String type) {
		return facts.links()
			.stream()
			.filter(link -> link.type().equals(type))
			.map(link -> position(link.target()))
			.findFirst()
			.orElse(null);
	}

	private List<List<@Nullable Object>> links(Facts facts, String type) {
		return facts.links().stream().filter(link -> link.type().equals(type)).map(this::line).toList();
	}

	private List<@Nullable Object> line(Facts.Link link) {
		Map<String, Object> more = new LinkedHashMap<>(link.properties());
		List<@Nullable Object> line = new ArrayList<>();
		line.add(position(link.target()));
		COMMON_OF_GOODS.forEach(name -> line.add(more.remove(name)));
		line.add(more.isEmpty() ? List.of() : List.of(more));
		return line;
	}

	private int position(String id) {
		Integer position = this.positions.putIfAbsent(id, this.positions.size());
		return (position != null) ? position : this.positions.size() - 1;
	}

	static List<@Nullable Object> list(@Nullable Object... values) {
		return Arrays.asList(values);
	}

}
