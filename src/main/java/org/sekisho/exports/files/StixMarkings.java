package org.sekisho.exports.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Markings as STIX has them: traffic lights are the objects that OASIS has published for
 * TLP 2.0, all other words together are a statement.
 */
final class StixMarkings {

	private static final String EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

	private static final Map<String, String> LIGHTS = Map.of("TLP:RED",
			"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "TLP:AMBER+STRICT",
			"marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", "TLP:AMBER",
			"marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", "TLP:GREEN",
			"marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "TLP:CLEAR",
			"marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487");

	private StixMarkings() {
	}

	/**
	 * What STIX tells of a marking one by one: its light and whatever else it says. Where
	 * one of several markings is enough, they are one statement, because all objects of
	 * STIX hold together.
	 */
	static List<String> parts(String marking) {
		if (marking.isEmpty() || marking.contains(" OR ")) {
			return marking.isEmpty() ? List.of() : List.of(marking);
		}
		List<String> parts = new ArrayList<>();
		List<String> words = new ArrayList<>();
		for (String word : marking.split("//")) {
			(LIGHTS.containsKey(word) ? parts : words).add(word);
		}
		if (!words.isEmpty()) {
			parts.add(String.join("//", words));
		}
		return parts;
	}

	/** The ids of the parts of a marking, to be put on an object. */
	static List<String> ids(String marking) {
		return parts(marking).stream().map(StixMarkings::id).toList();
	}

	private static String id(String marking) {
		return Objects.requireNonNullElseGet(LIGHTS.get(marking),
				() -> StixIds.of("marking-definition", "marking:" + marking));
	}

	/** A part of a marking as an object of its own. */
	static ObjectNode object(String marking) {
		ObjectNode object = JsonMapper.shared()
			.createObjectNode()
			.put("type", "marking-definition")
			.put("spec_version", "2.1")
			.put("id", id(marking));
		if (!LIGHTS.containsKey(marking)) {
			object.put("created", StixBundle.CREATED).put("definition_type", "statement");
			object.putObject("definition").put("statement", marking);
			return object;
		}
		object.put("created", "2022-10-01T00:00:00.000Z").put("name", marking);
		object.putObject("extensions")
			.putObject(EXTENSION)
			.put("extension_type", "property-extension")
			.put("tlp_2_0", marking.substring("TLP:".length()).toLowerCase(Locale.ROOT));
		return object;
	}

}
