package org.sekisho.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;

/** What a server would answer whose graph has people who contacted each other, so many of each, and one hub. */
final class ChartAnswers {

	/** Somebody who is linked to very many. */
	static final String HUB = "person:hub";

	/** How many of each kind the hub is linked to. Groups of 25 open at once, larger ones stay closed. */
	private static final Map<String, Integer> AROUND_THE_HUB = Map.of("Company", 171_874, "Vessel", 8_114, "Aircraft",
			2_310, "Vehicle", 640, "Account", 410, "Address", 120, "Parcel", 25, "Container", 25);

	private static final int OPENS = 25;

	private final List<Map<String, Object>> people = new ArrayList<>();

	private final List<Map<String, Object>> contacts = new ArrayList<>();

	/** A tree, whose oldest have most links, with links at random besides: always the same. */
	ChartAnswers(int people, int links) {
		Random random = new Random(7);
		for (int i = 0; i < people; i++) {
			this.people.add(entity("person:" + i, "Person"));
		}
		for (int i = 1; i < people; i++) {
			contact(i, (int) (random.nextDouble() * random.nextDouble() * i));
		}
		while (this.contacts.size() < links) {
			contact(random.nextInt(people), random.nextInt(people));
		}
	}

	private void contact(int from, int to) {
		this.contacts.add(link("link " + this.contacts.size(), "person:" + from, "person:" + to));
	}

	private static Map<String, Object> entity(String id, String kind) {
		return Map.of("id", id, "name", "Somebody with a name " + id, "kind", kind);
	}

	private static Map<String, Object> link(String id, String from, String to) {
		Map<String, Object> link = new HashMap<>(
				Map.of("id", id, "type", "CONTACTED", "from", from, "to", to, "citations", List.of()));
		link.put("validFrom", null);
		link.put("validTo", null);
		return Collections.unmodifiableMap(link);
	}

	/** "2000 nodes and 5000 links". */
	String size() {
		return this.people.size() + " nodes and " + this.contacts.size() + " links";
	}

	Map<String, Object> to(JsonNode question) {
		String text = question.get("query").stringValue();
		if (text.contains("query FindPaths")) {
			return Map.of("paths", List.of(Map.of("length", 1, "nodes", this.people, "links", this.contacts)));
		}
		if (text.contains("query DescribeVocabulary")) {
			return Map.of("vocabulary", Map.of("kinds", List.of(), "linkTypes", List.of()));
		}
		JsonNode id = question.path("variables").path("id");
		boolean ofTheHub = id.isString() && id.stringValue().equals(HUB);
		if (text.contains("query Neighbourhood")) {
			return Map.of("neighbourhood", ofTheHub ? aroundTheHub() : parts(this.people.subList(0, 2),
					this.contacts.subList(0, 1)));
		}
		if (text.contains("query ExpandEntity")) {
			return Map.of("linkSummary", ofTheHub ? groups() : List.of(group("IN", "Person", 1)));
		}
		Map<String, Object> person = new HashMap<>(ofTheHub ? entity(HUB, "Person") : this.people.getFirst());
		person.put("citations", List.of());
		return Map.of("entity", person);
	}

	private static Map<String, Object> parts(List<Map<String, Object>> nodes, List<Map<String, Object>> links) {
		return Map.of("nodes", nodes, "links", links, "groups", List.of());
	}

	private static Map<String, Object> group(String direction, String kind, int count) {
		return Map.of("type", "CONTACTED", "direction", direction, "kind", kind, "count", count);
	}

	private static List<Map<String, Object>> groups() {
		return AROUND_THE_HUB.entrySet().stream().map(each -> group("OUT", each.getKey(), each.getValue())).toList();
	}

	private static Map<String, Object> aroundTheHub() {
		List<Map<String, Object>> nodes = new ArrayList<>(List.of(entity(HUB, "Person")));
		List<Map<String, Object>> links = new ArrayList<>();
		AROUND_THE_HUB.forEach((kind, count) -> {
			for (int i = 0; i < count && count <= OPENS; i++) {
				String id = kind.toLowerCase(Locale.ROOT) + ":" + i;
				nodes.add(entity(id, kind));
				links.add(link("hub " + id, HUB, id));
			}
		});
		return parts(nodes, links);
	}

}
