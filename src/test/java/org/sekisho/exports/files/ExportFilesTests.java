package org.sekisho.exports.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.junit.jupiter.api.Test;
import org.sekisho.exports.files.ExportedChart.Cited;
import org.sekisho.exports.files.ExportedChart.Entity;
import org.sekisho.exports.files.ExportedChart.Link;
import org.sekisho.exports.files.ExportedChart.Note;
import org.sekisho.exports.files.ExportedChart.Picture;
import org.sekisho.exports.files.ExportedChart.Place;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written is read back by parsers that know nothing of it. */
class ExportFilesTests {

	/** All that needs care in XML, in attributes, in JSON and in tables. */
	private static final String NASTY = "A <b> & \"c\" 'd' ]]> \u0007 𠀀 😀 日本, =1+1";

	private static final String MARKING = "TLP:AMBER//REL TO JP, TH//NOMINAL";

	private static final String ALL_MARKINGS = "TLP:AMBER//ORCON JP//NOMINAL OR TLP:RED//NOMINAL";

	private static final Cited MARKED = new Cited("source:s", "Report \"S\" <2008>", "Publisher & Co", "III", 12, 3,
			"B2", "TLP:AMBER");

	private static final Cited PLAIN = new Cited("source:p", "P", null, null, null, null, null, "");

	private static final Cited OTHER = new Cited("source:o", "O", null, null, 1, null, null, "NOMINAL");

	private static final List<Entity> ENTITIES = List.of(
			new Entity("person:a/1~x", "Person", NASTY, new Place(10, -20), MARKING, List.of(MARKED, OTHER)),
			new Entity("country:JP", "Country", "Japan", new Place(0, 0), "", List.of(PLAIN)),
			new Entity("substance:heroin", "Substance", "=heroin", null, "", List.of()));

	private static final List<Link> LINKS = List.of(
			new Link("person:a/1~x LIVES_IN country:JP 1997-06", "LIVES_IN", "person:a/1~x", "country:JP", "1997-06",
					"2001", 2.5, "TLP:AMBER", List.of(MARKED)),
			new Link("person:a/1~x LIVES_IN country:JP", "LIVES_IN", "person:a/1~x", "country:JP", null, null, null,
					"TLP:GREEN//ORCON JP OR TLP:RED", List.of(PLAIN)),
			new Link("country:JP SELLS substance:heroin", "SELLS", "country:JP", "substance:heroin", null, null, null,
					"", List.of()));

	private static final ExportedChart CHART = new ExportedChart("board:1", "Board <1>", "First line\nsecond & last",
			Instant.parse("2026-11-23T10:15:30.123456Z"), ENTITIES, LINKS,
			List.of(new Note("Ask </blockquote> them", NASTY), new Note("Alone", null)),
			List.of(new Picture("A \"quoted\" caption", "Japan", () -> Optional.of("data:image/png;base64,AAAA")),
					new Picture("Gone", null, Optional::empty)),
			ALL_MARKINGS, List.of("There are more links."));

	@Test
	void graphMlNamesEachNodeOnceAndDeclaresEachKey() throws IOException {
		Document xml = xml(Format.GRAPHML);
		assertThat(xml.getDocumentElement().getNamespaceURI()).isEqualTo("http://graphml.graphdrawing.org/xmlns");
		Map<String, String> keys = new HashMap<>();
		elements(xml, "key").forEach(
				key -> keys.put(key.getAttribute("id"), key.getAttribute("for") + "." + key.getAttribute("attr.name")));
		List<String> nodes = elements(xml, "node").stream().map(node -> node.getAttribute("id")).toList();
		assertThat(nodes).hasSize(3).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z_][\\w.-]*"));
		assertThat(elements(xml, "edge")).hasSize(3)
			.allSatisfy(edge -> assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target")));
		assertThat(elements(xml, "data")).allSatisfy(data -> assertThat(keys.get(data.getAttribute("key")))
			.startsWith(((Element) data.getParentNode()).getTagName() + "."));
		assertThat(data(elements(xml, "node").getFirst(), keys)).containsEntry("node.id", "person:a/1~x")
			.containsEntry("node.label", NASTY.replace('\u0007', '\uFFFD'))
			.containsEntry("node.marking", MARKING)
			.containsEntry("node.sources", "Report \"S\" <2008>, section III, page 12, row 3, grade B2; O, page 1");
		assertThat(data(elements(xml, "edge").getFirst(), keys)).containsEntry("edge.validFrom", "1997-06")
			.containsEntry("edge.weight", "2.5");
		assertThat(data(elements(xml, "graph").getFirst(), keys)).containsEntry("graph.marking", ALL_MARKINGS)
			.containsEntry("graph.description", CHART.description() + " There are more links.");
	}

	@Test
	void gexfDeclaresEachAttributeAndPlacesWhatStandsSomewhere() throws IOException {
		Document xml = xml(Format.GEXF);
		Element root = xml.getDocumentElement();
		assertThat(root.getNamespaceURI()).isEqualTo("http://gexf.net/1.3");
		assertThat(root.getAttribute("version")).isEqualTo("1.3");
		Set<String> declared = new HashSet<>();
		elements(xml, "attribute").forEach(attribute -> declared
			.add(((Element) attribute.getParentNode()).getAttribute("class") + attribute.getAttribute("id")));
		elements(xml, "attvalue").forEach(value -> assertThat(declared)
			.contains(((Element) value.getParentNode().getParentNode()).getTagName() + value.getAttribute("for")));
		List<String> nodes = elements(xml, "node").stream().map(node -> node.getAttribute("id")).toList();
		assertThat(nodes).containsExactly("person:a/1~x", "country:JP", "substance:heroin");
		assertThat(elements(xml, "edge")).hasSize(3)
			.allSatisfy(edge -> assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target")));
		assertThat(elements(xml, "node").getFirst().getAttribute("label")).isEqualTo(NASTY.replace('\u0007', '\uFFFD'));
		NodeList places = xml.getElementsByTagNameNS("http://gexf.net/1.3/viz", "position");
		assertThat(places.getLength()).isEqualTo(2);
		assertThat(((Element) places.item(0)).getAttribute("y")).isEqualTo("20.0");
		assertThat(elements(xml, "description").getFirst().getTextContent()).startsWith(ALL_MARKINGS)
			.endsWith("There are more links.");
	}

	@Test
	void anxDeclaresEachTypeAndJoinsWhatStandsOnTheChart() throws IOException {
		Document xml = xml(Format.ANX);
		assertThat(xml.getDocumentElement().getTagName()).isEqualTo("Chart");
		assertThat(names(xml, "EntityType")).containsExactly("Country", "Person", "Substance");
		assertThat(names(xml, "LinkType")).containsExactly("lives in", "sells");
		assertThat(elements(xml, "IconStyle"))
			.allSatisfy(icon -> assertThat(names(xml, "EntityType")).contains(icon.getAttribute("Type")));
		assertThat(elements(xml, "LinkStyle")).allSatisfy(style -> {
			assertThat(names(xml, "LinkType")).contains(style.getAttribute("Type"));
			assertThat(names(xml, "Strength")).contains(style.getAttribute("Strength"));
		});
		List<String> ids = elements(xml, "Entity").stream().map(entity -> entity.getAttribute("EntityId")).toList();
		assertThat(elements(xml, "Link")).hasSize(3)
			.allSatisfy(link -> assertThat(ids).contains(link.getAttribute("End1Id"), link.getAttribute("End2Id")));
		assertThat(elements(xml, "Attribute")).allSatisfy(
				value -> assertThat(names(xml, "AttributeClass")).contains(value.getAttribute("AttributeClass")));
		assertThat(elements(xml, "CustomProperty").getFirst().getAttribute("Value")).isEqualTo(ALL_MARKINGS);
		assertThat(elements(xml, "Card").getFirst().getAttribute("Summary")).isEqualTo("Report \"S\" <2008>");
		assertThat(elements(xml, "ChartItem")).hasSize(6);
	}

	@Test
	void stixObjectsAreCompleteAndReferToEachOther() throws IOException {
		JsonNode bundle = JsonMapper.shared().readTree(bytes(Format.STIX));
		assertThat(bundle.get("type").stringValue()).isEqualTo("bundle");
		Map<String, JsonNode> objects = new HashMap<>();
		for (JsonNode object : bundle.get("objects")) {
			String type = object.get("type").stringValue();
			String id = object.get("id").stringValue();
			assertThat(id).matches(type + "--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
			assertThat(object.get("spec_version").stringValue()).isEqualTo("2.1");
			assertThat(object.get("created").stringValue())
				.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
			assertThat(object.has("modified")).isEqualTo(!type.equals("marking-definition"));
			assertThat(objects.put(id, object)).isNull();
		}
		for (JsonNode object : objects.values()) {
			List<String> refs = new ArrayList<>();
			object.properties()
				.stream()
				.filter(property -> property.getKey().endsWith("_ref"))
				.forEach(property -> refs.add(property.getValue().stringValue()));
			object.properties()
				.stream()
				.filter(property -> property.getKey().endsWith("_refs"))
				.forEach(property -> property.getValue().forEach(ref -> refs.add(ref.stringValue())));
			assertThat(objects.keySet()).containsAll(refs);
			assertThat(object.findValues("external_references")).allSatisfy(all -> assertThat(all).isNotEmpty());
		}
		assertThat(types(objects)).containsExactly("extension-definition", "grouping", "identity", "identity",
				"location", "marking-definition", "marking-definition", "marking-definition", "marking-definition",
				"relationship", "relationship", "relationship", "x-sekisho-entity");
	}

	@Test
	void stixCarriesSourcesAndMarkings() throws IOException {
		JsonNode objects = JsonMapper.shared().readTree(bytes(Format.STIX)).get("objects");
		JsonNode person = find(objects, "identity_class", "individual");
		assertThat(person.get("name").stringValue()).isEqualTo(NASTY);
		assertThat(person.get("external_references").get(1).toString()).isEqualTo(
				"""
						{"source_name":"Report \\"S\\" <2008>","description":"section III, page 12, row 3, grade B2; Publisher & Co; \
						marked TLP:AMBER","external_id":"source:s"}""");
		assertThat(person.get("object_marking_refs").get(0).stringValue())
			.isEqualTo("marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421");
		assertThat(objects.findValues("statement")).extracting(JsonNode::stringValue)
			.containsExactly("REL TO JP, TH//NOMINAL", "TLP:GREEN//ORCON JP OR TLP:RED", ALL_MARKINGS);
		JsonNode grouping = find(objects, "type", "grouping");
		assertThat(grouping.get("object_marking_refs")).hasSize(1);
		assertThat(grouping.get("description").stringValue()).startsWith(ALL_MARKINGS)
			.endsWith("There are more links.");
		assertThat(find(objects, "type", "relationship").get("description").stringValue())
			.isEqualTo("from 1997-06 to 2001 weight 2.5");
		assertThat(find(objects, "type", "location").get("country").stringValue()).isEqualTo("JP");
		assertThat(find(objects, "type", "relationship").get("relationship_type").stringValue()).isEqualTo("lives-in");
		JsonNode own = find(objects, "type", "x-sekisho-entity");
		assertThat(find(objects, "type", "extension-definition").get("id").stringValue())
			.isEqualTo(own.get("extensions").propertyNames().iterator().next());
	}

	@Test
	void stixIdsAreTheSameEachTime() throws IOException {
		JsonNode once = JsonMapper.shared().readTree(bytes(Format.STIX));
		JsonNode twice = JsonMapper.shared().readTree(bytes(Format.STIX));
		assertThat(once).isEqualTo(twice);
		assertThat(StixIds.of("identity", "country:JP")).isEqualTo("identity--393243cd-476a-5d9d-975c-c54bef64c62d");
		assertThat(find(once.get("objects"), "type", "grouping").get("id").stringValue())
			.isEqualTo(StixIds.of("grouping", "board:1"));
	}

	@Test
	void tablesHaveARowForEachEntityLinkAndCitation() throws IOException {
		Map<String, List<CsvRecord>> tables = tables();
		assertThat(tables.keySet()).containsExactlyInAnyOrder("about.csv", "entities.csv", "links.csv",
				"citations.csv");
		assertThat(tables.get("entities.csv")).hasSize(4);
		assertThat(tables.get("entities.csv").get(1).getFields()).startsWith("person:a/1~x", "Person", NASTY, "10.0",
				"-20.0", MARKING);
		assertThat(tables.get("entities.csv").get(3).getField(2)).isEqualTo("'=heroin");
		assertThat(tables.get("links.csv")).hasSize(4);
		assertThat(tables.get("citations.csv")).hasSize(6);
		assertThat(tables.get("about.csv").get(3).getFields()).containsExactly("marking", ALL_MARKINGS);
		assertThat(tables.get("about.csv").getLast().getFields()).containsExactly("not in it", "There are more links.");
		tables.values()
			.forEach(table -> assertThat(table)
				.allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(table.getFirst().getFieldCount())));
	}

	@Test
	void reportSaysAllAndLoadsNothing() throws IOException {
		Document html = xml(Format.HTML);
		String text = html.getDocumentElement().getTextContent();
		assertThat(text).contains(NASTY.replace('\u0007', '\uFFFD'), "Board <1>", ALL_MARKINGS,
				"Ask </blockquote> them", "not reported", "1997-06", "There are more links");
		assertThat(elements(html, "table")).hasSize(3);
		assertThat(elements(html, "tr")).hasSize(3 + 3 + 3 + 3);
		assertThat(elements(html, "line")).hasSize(2);
		assertThat(elements(html, "circle")).hasSize(2);
		assertThat(elements(html, "script")).isEmpty();
		assertThat(new String(bytes(Format.HTML), StandardCharsets.UTF_8)).doesNotContain("href=", "url(");
		assertThat(elements(html, "img")).singleElement().satisfies(picture -> {
			assertThat(picture.getAttribute("src")).isEqualTo("data:image/png;base64,AAAA");
			assertThat(picture.getAttribute("alt")).isEqualTo("A \"quoted\" caption");
		});
	}

	@Test
	void chartWithoutAnythingIsStillAFile() throws IOException {
		ExportedChart empty = new ExportedChart("", "", "", Instant.EPOCH, List.of(), List.of(), List.of(), List.of(),
				"", List.of());
		for (Format format : Format.values()) {
			ByteArrayOutputStream target = new ByteArrayOutputStream();
			format.write(empty, target);
			assertThat(target.size()).isPositive();
		}
		assertThat(empty.marking()).contains("Nothing in this file is marked");
	}

	@Test
	void filesAreCalledAfterTheirChart() {
		assertThat(Format.GEXF.fileName("Board <1>: “x”/../y")).isEqualTo("board-1-x-y.gexf");
		assertThat(Format.ANX.fileName("日本")).isEqualTo("chart.anx");
	}

	private static byte[] bytes(Format format) throws IOException {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		format.write(CHART, target);
		return target.toByteArray();
	}

	private static Document xml(Format format) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(format)));
		}
		catch (org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException ex) {
			throw new AssertionError(ex);
		}
	}

	private static List<Element> elements(Document xml, String name) {
		NodeList found = xml.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements;
	}

	private static List<String> names(Document xml, String element) {
		return elements(xml, element).stream().map(each -> each.getAttribute("Name")).toList();
	}

	private static Map<String, String> data(Element of, Map<String, String> keys) {
		Map<String, String> data = new HashMap<>();
		for (org.w3c.dom.Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && element.getTagName().equals("data")) {
				data.put(keys.getOrDefault(element.getAttribute("key"), "?"), element.getTextContent());
			}
		}
		return data;
	}

	private static List<String> types(Map<String, JsonNode> objects) {
		return objects.values().stream().map(object -> object.get("type").stringValue()).sorted().toList();
	}

	private static JsonNode find(JsonNode objects, String property, String value) {
		for (JsonNode object : objects) {
			if (object.path(property).asString("").equals(value)) {
				return object;
			}
		}
		throw new AssertionError("no object with " + property + " " + value);
	}

	private static Map<String, List<CsvRecord>> tables() throws IOException {
		Map<String, List<CsvRecord>> tables = new HashMap<>();
		try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes(Format.CSV)))) {
			for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
				String text = new String(archive.readAllBytes(), StandardCharsets.UTF_8);
				assertThat(text).startsWith("\uFEFF");
				tables.put(entry.getName(), CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList());
			}
		}
		return tables;
	}

}
