package org.sekisho.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.ways.ReportedWay;
import org.sekisho.ways.Way;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the graph says of a seizure, in a form that can be kept and brought back.
 *
 * @param properties of its node
 * @param links each type, id of the end, properties, name of the end
 * @param places each id, name, administrative division, id of the country
 * @param substances each id and name
 * @param parties who and what else it names, each id, kind, name and further properties;
 * null in what was written before there were any
 */
record Case(Map<String, @Nullable Object> properties, List<List<@Nullable Object>> links,
		List<List<@Nullable Object>> places, List<List<@Nullable Object>> substances,
		@Nullable List<List<@Nullable Object>> parties) {

	/** JSON has no days. */
	private static final List<String> DAYS = List.of("seizedOn", "reportedOn");

	@SuppressWarnings("unchecked")
	static Case of(Map<String, @Nullable Object> row) {
		return new Case((Map<String, @Nullable Object>) Objects.requireNonNull(row.get("properties")),
				(List<List<@Nullable Object>>) Objects.requireNonNull(row.get("links")),
				(List<List<@Nullable Object>>) Objects.requireNonNull(row.get("places")),
				(List<List<@Nullable Object>>) Objects.requireNonNull(row.get("substances")),
				(List<List<@Nullable Object>>) row.get("parties"));
	}

	/** As it was when {@link #json} was written. */
	static Case parse(String json) {
		Case read = JsonMapper.shared().readValue(json, new TypeReference<Case>() {
		});
		DAYS.forEach(day -> read.properties.computeIfPresent(day,
				(name, text) -> LocalDate.parse(Objects.requireNonNull(text).toString())));
		return read;
	}

	String json() {
		Map<String, @Nullable Object> texts = new LinkedHashMap<>(this.properties);
		DAYS.forEach(day -> texts.computeIfPresent(day, (name, value) -> value.toString()));
		return JsonMapper.shared()
			.writeValueAsString(new Case(texts, this.links, this.places, this.substances, this.parties));
	}

	String text(String property) {
		return Objects.requireNonNull(this.properties.get(property), property).toString();
	}

	int edition() {
		return (this.properties.get("edition") instanceof Number edition) ? edition.intValue() : 1;
	}

	/** The row of {@code rewrite-seizures} that has the graph say this. */
	List<@Nullable Object> rewriting() {
		return SeizureRows.list(text("id"), this.properties, made());
	}

	/** The links that it makes. */
	List<List<@Nullable Object>> made() {
		List<List<@Nullable Object>> made = new ArrayList<>(
				this.links.stream().map(link -> link.subList(0, 3)).toList());
		Way way = way();
		if (way != null) {
			made.add(SeizureRows.list(Facts.TOOK_ROUTE, way.id(), Map.of()));
		}
		return made;
	}

	private @Nullable Way way() {
		return new ReportedWay(text("transport"), end("ORIGINATED_IN"), end("DEPARTED_FROM"), ends("TRANSITED"),
				end("SEIZED_IN"), end("DESTINED_FOR"))
			.way();
	}

	private @Nullable String end(String type) {
		return ends(type).stream().findFirst().orElse(null);
	}

	/** In their order, in which they are kept, too. */
	private List<String> ends(String type) {
		return this.links.stream()
			.filter(link -> type.equals(link.getFirst()))
			.map(link -> String.valueOf(link.get(1)))
			.toList();
	}

	private List<List<@Nullable Object>> involved() {
		return (this.parties != null) ? this.parties : List.of();
	}

	/** What it names, for a row. */
	void name(Names names, int row) {
		names.route(way(), row);
		this.places.forEach(place -> names.place(String.valueOf(place.get(0)), String.valueOf(place.get(1)),
				(String) place.get(2), String.valueOf(place.get(3)), row));
		this.substances.forEach(
				substance -> names.substance(String.valueOf(substance.get(0)), String.valueOf(substance.get(1)), row));
		involved().forEach(party -> names.party(String.valueOf(party.get(0)), String.valueOf(party.get(1)),
				String.valueOf(party.get(2)), Objects.requireNonNull(party.get(3)), row));
	}

	/** Ids of what it names. */
	List<String> named() {
		List<String> named = new ArrayList<>();
		this.places.forEach(place -> named.add(String.valueOf(place.getFirst())));
		this.substances.forEach(substance -> named.add(String.valueOf(substance.getFirst())));
		involved().forEach(party -> named.add(String.valueOf(party.getFirst())));
		return named;
	}

}
