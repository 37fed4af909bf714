package org.sekisho.records;

import java.util.function.Function;
import java.util.Set;
import java.util.Objects;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.sekisho.markings.Inheritance;
import org.sekisho.mapping.Finding;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.Tie;
import org.sekisho.ways.RouteRows;
import org.sekisho.ways.Way;

/**
 * The places, substances, networks and their members that rows name, each with the first
 * row that does.
 */
final class Names {

	private final Predicate<String> wanted;

	private final List<Routed> routes = new ArrayList<>();

	private final Map<String, List<@Nullable Object>> places = new LinkedHashMap<>();

	private final Map<String, List<@Nullable Object>> substances = new LinkedHashMap<>();

	private final Map<String, List<@Nullable Object>> networks = new LinkedHashMap<>();

	private final Map<String, List<@Nullable Object>> parties = new LinkedHashMap<>();

	private final Map<String, List<@Nullable Object>> memberships = new LinkedHashMap<>();

	/**
	 * Begins with none.
	 * @param wanted by their ids, whether they are of interest
	 */
	Names(Predicate<String> wanted) {
		this.wanted = wanted;
	}

	void add(Finding finding) {
		switch (finding) {
			case SeizureReport report -> add(report);
			case Tie tie -> add(tie);
		}
	}

	private void add(SeizureReport report) {
		SeizureReport.Place place = report.place();
		if (place != null) {
			place(place.id(), place.name(), place.division(), report.country().id(), report.row());
		}
		route(Facts.way(report), report.row());
		report.goods().forEach(goods -> substance(goods.substanceId(), goods.substance(), report.row()));
		report.involved().forEach(involved -> party(involved.party(), report.row()));
	}

	private void add(Tie tie) {
		put(this.networks, tie.network().id(), tie.network().name(), tie.row());
		for (Tie.Party party : List.of(tie.source(), tie.target())) {
			party(party, tie.row());
			String member = party.id() + " in " + tie.network().id();
			if (!this.memberships.containsKey(member) && this.wanted.test(member)) {
				this.memberships.put(member, SeizureRows.list(party.id(), tie.network().id(), tie.row()));
			}
		}
	}

	void route(@Nullable Way way, int row) {
		if (way != null && this.wanted.test(way.id())) {
			this.routes.add(new Routed(way, row));
		}
	}

	private void party(Tie.Party party, int row) {
		party(party.id(), party.kind(), party.name(), party.properties(), row);
	}

	void party(String id, String kind, String name, Object properties, int row) {
		put(this.parties, id, kind, name, properties, row);
	}

	void place(String id, String name, @Nullable String division, String country, int row) {
		put(this.places, id, name, division, country, row);
	}

	void substance(String id, String name, int row) {
		put(this.substances, id, name, row);
	}

	private void put(Map<String, List<@Nullable Object>> names, @Nullable Object... values) {
		String id = String.valueOf(values[0]);
		if (!names.containsKey(id) && this.wanted.test(id)) {
			names.put(id, Arrays.asList(values));
		}
	}

	boolean isEmpty() {
		return this.routes.isEmpty() && this.places.isEmpty() && this.substances.isEmpty() && this.networks.isEmpty()
				&& this.parties.isEmpty() && this.memberships.isEmpty();
	}

	/**
	 * Records those that nobody has named before, or only somebody whose words are marked
	 * more strictly.
	 * @param sourceId what they cite
	 * @param transaction where to
	 * @param inheritance marks them
	 */
	void record(String sourceId, Transaction transaction, Inheritance inheritance) {
		Inheritance.Around around = inheritance.around(sourceId, transaction.runner());
		record("record-places", this.places, sourceId, transaction);
		record("record-substances", this.substances, sourceId, transaction);
		record("record-networks", this.networks, sourceId, transaction);
		record("record-parties", this.parties, sourceId, transaction);
		record("record-memberships", this.memberships, sourceId, transaction, "within", around.within());
		RouteRows rows = new RouteRows(id -> true);
		this.routes.forEach(routed -> rows.add(routed.way(), sourceId, routed.row()));
		rows.record(transaction.statements(), transaction.runner());
		if (!inheritance.isIdle()) {
			mark(sourceId, around, transaction, inheritance);
		}
	}

	private static void record(String statement, Map<String, List<@Nullable Object>> names, String sourceId,
			Transaction transaction, Object... others) {
		if (!names.isEmpty()) {
			Map<String, Object> parameters = Transaction.batch(Map.of("rows", List.copyOf(names.values())), others);
			parameters.put("source", sourceId);
			transaction.run(statement, parameters);
		}
	}

	/** What was named in words marked more strictly is said in these from now on. */
	private void mark(String sourceId, Inheritance.Around around, Transaction transaction, Inheritance inheritance) {
		Map<String, List<@Nullable Object>> named = new LinkedHashMap<>();
		this.routes
			.forEach(routed -> named.put(routed.way().id(), SeizureRows.list(routed.way().id(), routed.row(), null)));
		said(this.places, named, place -> properties("name", place.get(1), "administrativeDivision", place.get(2)));
		said(this.substances, named, substance -> properties("name", substance.get(1)));
		said(this.networks, named, network -> properties("name", network.get(1)));
		said(this.parties, named, party -> {
			Map<String, @Nullable Object> properties = properties("name", party.get(2), "aliases", List.of());
			((Map<?, ?>) Objects.requireNonNull(party.get(3)))
				.forEach((name, value) -> properties.put((String) name, value));
			return properties;
		});
		record("cite-also", named, sourceId, transaction, "within", around.within());
		Set<String> opened = inheritance.entities(named.keySet(), transaction.runner());
		named.keySet().retainAll(opened);
		record("say-again", named, sourceId, transaction);
	}

	private static void said(Map<String, List<@Nullable Object>> names, Map<String, List<@Nullable Object>> named,
			Function<List<@Nullable Object>, Map<String, @Nullable Object>> properties) {
		names.forEach((id, row) -> named.put(id, SeizureRows.list(id, row.getLast(), properties.apply(row))));
	}

	private static Map<String, @Nullable Object> properties(@Nullable Object... namesAndValues) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			properties.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return properties;
	}

	/** A route, with a row that reports it. */
	private record Routed(Way way, int row) {

	}

}
