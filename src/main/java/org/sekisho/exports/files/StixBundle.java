package org.sekisho.exports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.sekisho.exports.files.ExportedChart.Cited;
import org.sekisho.exports.files.ExportedChart.Entity;
import org.sekisho.exports.files.ExportedChart.Fact;
import org.sekisho.exports.files.ExportedChart.Link;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle of STIX 2.1. What STIX has no object for is an object of a type of ours, which
 * an extension definition in the bundle declares.
 */
final class StixBundle implements ChartFile {

	/** STIX wants the same moment for all versions of an object, and we keep none. */
	static final String CREATED = "2026-01-01T00:00:00.000Z";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter
		.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final String PRODUCER = StixIds.of("identity", "sekisho");

	private static final String OWN = "x-sekisho-entity";

	private static final String EXTENSION = StixIds.of("extension-definition", OWN);

	private static final String IDENTITY = "identity";

	private static final Map<String, String> IDENTITY_CLASSES = Map.ofEntries(Map.entry("Person", "individual"),
			Map.entry("Company", "organization"), Map.entry("Organisation", "organization"),
			Map.entry("Ministry", "organization"), Map.entry("Agency", "organization"),
			Map.entry("Headquarters", "organization"), Map.entry("Unit", "organization"),
			Map.entry("Post", "organization"), Map.entry("Network", "group"), Map.entry("CriminalNetwork", "group"));

	private static final JsonMapper JSON = JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	@Override
	public void write(ExportedChart chart, OutputStream target) throws IOException {
		String modified = MOMENT.format(chart.readAt());
		Map<String, String> ids = new HashMap<>();
		chart.entities().forEach(entity -> ids.put(entity.id(), StixIds.of(type(entity), entity.id())));
		try (JsonGenerator json = JSON.createGenerator(target, JsonEncoding.UTF8)) {
			json.writeStartObject();
			json.writeStringProperty("type", "bundle");
			json.writeStringProperty("id", StixIds.of("bundle", chart.key() + " " + modified));
			json.writeArrayPropertyStart("objects");
			json.writePOJO(producer());
			json.writePOJO(extension());
			Stream.concat(chart.facts().map(Fact::marking), Stream.of(chart.handled()))
				.flatMap(marking -> StixMarkings.parts(marking).stream())
				.distinct()
				.forEach(marking -> json.writePOJO(StixMarkings.object(marking)));
			chart.entities().forEach(entity -> json.writePOJO(entity(entity, id(ids, entity.id()), modified)));
			chart.links().forEach(link -> json.writePOJO(link(link, ids, modified)));
			if (!ids.isEmpty()) {
				json.writePOJO(grouping(chart, ids, modified));
			}
			json.writeEndArray();
			json.writeEndObject();
		}
	}

	private static String id(Map<String, String> ids, String key) {
		return Objects.requireNonNull(ids.get(key));
	}

	private static String type(Entity entity) {
		return IDENTITY_CLASSES.containsKey(entity.kind()) ? IDENTITY
				: entity.kind().equals("Country") ? "location" : OWN;
	}

	private static ObjectNode object(String type, String id, String modified) {
		return JSON.createObjectNode()
			.put("type", type)
			.put("spec_version", "2.1")
			.put("id", id)
			.put("created", CREATED)
			.put("modified", modified);
	}

	private static ObjectNode producer() {
		return object(IDENTITY, PRODUCER, CREATED).put("name", "Sekisho").put("identity_class", "system");
	}

	private static ObjectNode extension() {
		ObjectNode extension = object("extension-definition", EXTENSION, CREATED).put("created_by_ref", PRODUCER)
			.put("name", "Entities of Sekisho")
			.put("description", "An entity that STIX has no object for: its kind, name and business key.")
			.put("schema", "Properties kind, name and key, all of them strings. See src/docs/exports.md of Sekisho.")
			.put("version", "1.0.0");
		extension.putArray("extension_types").add("new-sdo");
		return extension;
	}

	private static ObjectNode entity(Entity entity, String id, String modified) {
		String type = type(entity);
		ObjectNode object = object(type, id, modified).put("created_by_ref", PRODUCER).put("name", entity.name());
		switch (type) {
			case IDENTITY -> object.put("identity_class", IDENTITY_CLASSES.get(entity.kind()));
			case "location" -> object.put("country", entity.id().substring(entity.id().indexOf(':') + 1));
			default -> {
				object.put("kind", entity.kind()).put("key", entity.id());
				object.putObject("extensions").putObject(EXTENSION).put("extension_type", "new-sdo");
			}
		}
		return sourced(object, entity, entity.id());
	}

	private static ObjectNode link(Link link, Map<String, String> ids, String modified) {
		ObjectNode object = object("relationship", StixIds.of("relationship", link.id()), modified)
			.put("created_by_ref", PRODUCER)
			.put("relationship_type", link.label().replace(' ', '-'))
			.put("source_ref", id(ids, link.from()))
			.put("target_ref", id(ids, link.to()));
		// Its own times are moments, and ours may be known to the month.
		List<String> said = new ArrayList<>();
		said.add((link.validFrom() != null) ? "from " + link.validFrom() : "");
		said.add((link.validTo() != null) ? "to " + link.validTo() : "");
		said.add((link.weight() != null) ? "weight " + link.weight() : "");
		said.removeIf(String::isEmpty);
		if (!said.isEmpty()) {
			object.put("description", String.join(" ", said));
		}
		return sourced(object, link, link.id());
	}

	private static ObjectNode grouping(ExportedChart chart, Map<String, String> ids, String modified) {
		ObjectNode object = object("grouping", StixIds.of("grouping", chart.key()), modified)
			.put("created_by_ref", PRODUCER)
			.put("name", chart.title())
			.put("context", "unspecified")
			.put("description", (chart.marking() + ". " + chart.about()).strip());
		ArrayNode refs = object.putArray("object_refs");
		chart.entities().forEach(entity -> refs.add(id(ids, entity.id())));
		chart.links().forEach(link -> refs.add(StixIds.of("relationship", link.id())));
		return marked(object, chart.handled());
	}

	private static ObjectNode sourced(ObjectNode object, Fact fact, String key) {
		ArrayNode references = object.putArray("external_references");
		references.addObject().put("source_name", "Sekisho").put("external_id", key);
		for (Cited cited : fact.cited()) {
			ObjectNode reference = references.addObject().put("source_name", cited.name());
			String description = String.join("; ", description(cited));
			if (!description.isEmpty()) {
				reference.put("description", description);
			}
			reference.put("external_id", cited.source());
		}
		return marked(object, fact.marking());
	}

	private static List<String> description(Cited cited) {
		return Stream
			.of(cited.place(), Objects.requireNonNullElse(cited.publisher(), ""),
					cited.marking().isEmpty() ? "" : "marked " + cited.marking())
			.filter(text -> !text.isEmpty())
			.toList();
	}

	private static ObjectNode marked(ObjectNode object, String marking) {
		if (!marking.isEmpty()) {
			ArrayNode refs = object.putArray("object_marking_refs");
			StixMarkings.ids(marking).forEach(refs::add);
		}
		return object;
	}

}
