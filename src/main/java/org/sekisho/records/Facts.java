package org.sekisho.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.ways.ReportedWay;
import org.sekisho.ways.Way;

/**
 * What a report says of a seizure, in the words of the vocabulary.
 *
 * @param properties of its node, but for those that are unknown
 * @param links to other entities
 */
record Facts(Map<String, Object> properties, List<Link> links) {

	/** Those that nearly every report has, in the order in which rows are written. */
	static final List<String> COMMON = List.of("id", "name", "seizedOn", "transport", "transportReported", "location",
			"locationReported", "concealment", "concealmentReported", "routingReported", "originReported",
			"departureReported", "destinationReported", "reporter", "flags", "detection", "containers",
			"nationalities");

	/** Leads to the route, which follows from the rest. */
	static final String TOOK_ROUTE = "TOOK_ROUTE";

	/** Which way the goods went, as far as a report tells. */
	static @Nullable Way way(SeizureReport report) {
		SeizureReport.Route route = report.route();
		return new ReportedWay(report.conveyance().transport().name(), route.origin().id(), route.departure().id(),
				route.transits().stream().map(SeizureReport.Country::id).toList(), report.country().id(),
				route.destination().id())
			.way();
	}

	static Facts of(SeizureReport report) {
		Facts facts = new Facts(new LinkedHashMap<>(), new ArrayList<>());
		facts.put("id", report.id());
		facts.put("name", report.name());
		facts.put("seizedOn", report.seizedOn());
		facts.put("flags", report.flags().stream().map(Enum::name).toList());
		facts.put("suspects", report.suspects());
		facts.put("nationalities", report.nationalities());
		facts.put("outcome", report.outcome());
		facts.put("narrative", report.narrative());
		facts.filing(report.filing());
		facts.conveyance(report.conveyance());
		facts.method(report.method());
		facts.link("SEIZED_IN", report.country().id());
		facts.link("SEIZED_AT", (report.place() != null) ? report.place().id() : null);
		facts.route(report.route());
		Way way = way(report);
		facts.link(TOOK_ROUTE, (way != null) ? way.id() : null);
		facts.goods(report.goods());
		report.involved().forEach(facts::involved);
		return facts;
	}

	private void filing(SeizureReport.Filing filing) {
		put("reporter", filing.reporter());
		put("caseReference", filing.caseReference());
		put("reportedOn", filing.reportedOn());
		put("form", filing.form());
		put("validation", filing.validation());
		put("seizedBy", filing.seizedBy());
		put("operation", filing.operation());
	}

	private void conveyance(SeizureReport.Conveyance conveyance) {
		put("transport", conveyance.transport().name());
		put("transportReported", conveyance.reported());
		put("vessel", conveyance.vessel());
		put("imoNumber", conveyance.imoNumber());
		put("flight", conveyance.flight());
		put("vehicle", conveyance.vehicle());
		put("containers", conveyance.containers());
	}

	private void method(SeizureReport.Method method) {
		put("location", method.location());
		put("concealment", method.concealment());
		put("detection", method.detection());
		put("detectionReported", method.detectionReported());
		put("activity", method.activity());
		put("selection", method.selection());
	}

	private void route(SeizureReport.Route route) {
		mention("origin", "ORIGINATED_IN", route.origin());
		mention("departure", "DEPARTED_FROM", route.departure());
		mention("destination", "DESTINED_FOR", route.destination());
		put("transitsReported", route.transitsReported());
		put("routingReported", route.routing());
		for (int i = 0; i < route.transits().size(); i++) {
			this.links.add(new Link("TRANSITED", route.transits().get(i).id(), Map.of("ordinal", i + 1)));
		}
	}

	private void goods(List<SeizureReport.Goods> lines) {
		for (int i = 0; i < lines.size(); i++) {
			SeizureReport.Goods line = lines.get(i);
			Facts said = new Facts(new LinkedHashMap<>(), List.of());
			said.put("ordinal", i + 1);
			said.put("substanceReported", line.reported());
			said.put("quantity", line.quantity());
			said.put("unit", line.unit());
			said.put("massKg", line.massKg());
			said.put("massFactor", line.massFactor());
			said.put("form", line.form());
			said.put("value", line.value());
			said.put("currency", line.currency());
			this.links.add(new Link("SEIZED_GOODS", line.substanceId(), said.properties));
		}
	}

	private void involved(SeizureReport.Involved involved) {
		String reported = involved.party().reported();
		this.links.add(new Link(involved.type(), involved.party().id(),
				(reported != null) ? Map.of("reported", reported) : Map.of()));
	}

	private void mention(String field, String type, SeizureReport.Mention mention) {
		put(field + "Reported", mention.reported());
		link(type, mention.id());
	}

	private void link(String type, @Nullable String target) {
		if (target != null) {
			this.links.add(new Link(type, target, Map.of()));
		}
	}

	private void put(String field, SeizureReport.Coded coded) {
		put(field, coded.code());
		put(field + "Reported", coded.reported());
	}

	private void put(String field, @Nullable Object value) {
		if (value != null) {
			this.properties.put(field, value);
		}
	}

	/**
	 * A link from the seizure.
	 *
	 * @param type its type
	 * @param target id of the entity at its end
	 * @param properties its own
	 */
	record Link(String type, String target, Map<String, Object> properties) {

	}

}
