package org.sekisho.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;

/** What a server would answer whose graph has people who contacted each other, so many of each. */
final class ChartAnswers {

	private final List<Map<String, Object>> people = new ArrayList<>();

	private final List<Map<String, Object>> contacts = new ArrayList<>();

	/** A tree, whose oldest have most links, with links at random besides: always the same. */
	ChartAnswers(int people, int links) {
		Random random = new Random(7);
		for (int i = 0; i < people; i++) {
			this.people.add(Map.of("id", "person:" + i, "name", "Somebody with a name " + i, "kind", "Person"));
		}
		for (int i = 1; i < people; i++) {
			contact(i, (int) (random.nextDouble() * random.nextDouble() * i));
		}
		while (this.contacts.size() < links) {
			contact(random.nextInt(people), random.nextInt(people));
		}
	}

	private void contact(int from, int to) {
		Map<String, Object> link = new HashMap<>(Map.of("id", "link " + this.contacts.size(), "type", "CONTACTED",
				"from", "person:" + from, "to", "person:" + to, "citations", List.of()));
		link.put("validFrom", null);
		link.put("validTo", null);
		this.contacts.add(Collections.unmodifiableMap(link));
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
		if (text.contains("query Neighbourhood")) {
			return Map.of("neighbourhood", Map.of("nodes", this.people.subList(0, 2), "links",
					this.contacts.subList(0, 1), "groups", List.of()));
		}
		if (text.contains("query ExpandEntity")) {
			return Map.of("linkSummary",
					List.of(Map.of("type", "CONTACTED", "direction", "IN", "kind", "Person", "count", 1)));
		}
		if (text.contains("query DescribeVocabulary")) {
			return Map.of("vocabulary", Map.of("kinds", List.of(), "linkTypes", List.of()));
		}
		Map<String, Object> person = new HashMap<>(this.people.getFirst());
		person.put("citations", List.of());
		return Map.of("entity", person);
	}

}
