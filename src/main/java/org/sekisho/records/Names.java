package org.sekisho.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
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
	 * Records those that nobody has named before.
	 * @param sourceId what they cite
	 * @param transaction where to
	 */
	void record(String sourceId, Transaction transaction) {
		record("record-places", this.places, sourceId, transaction);
		record("record-substances", this.substances, sourceId, transaction);
		record("record-networks", this.networks, sourceId, transaction);
		record("record-parties", this.parties, sourceId, transaction);
		record("record-memberships", this.memberships, sourceId, transaction);
		RouteRows rows = new RouteRows(id -> true);
		this.routes.forEach(routed -> rows.add(routed.way(), sourceId, routed.row()));
		rows.record(transaction.statements(), transaction.runner());
	}

	private static void record(String statement, Map<String, List<@Nullable Object>> names, String sourceId,
			Transaction transaction) {
		if (!names.isEmpty()) {
			transaction.run(statement,
					Transaction.batch(Map.of("rows", List.copyOf(names.values())), "source", sourceId));
		}
	}

	/** A route, with a row that reports it. */
	private record Routed(Way way, int row) {

	}

}
