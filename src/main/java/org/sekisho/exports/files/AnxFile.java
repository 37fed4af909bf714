package org.sekisho.exports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.exports.files.ExportedChart.Entity;
import org.sekisho.exports.files.ExportedChart.Fact;
import org.sekisho.exports.files.ExportedChart.Link;
import org.sekisho.exports.files.ExportedChart.Place;

/**
 * The exchange format of i2 Analyst's Notebook, as much of it as a chart of icons and
 * links needs: types, attributes, cards with sources, places.
 */
final class AnxFile implements ChartFile {

	private static final String STRENGTH = "Recorded";

	private static final List<String> ATTRIBUTES = List.of("Key", "Marking", "Valid from", "Valid to", "Weight");

	private static final String NAME = "Name";

	private static final int COLUMNS = 20;

	private static final int STEP = 150;

	@Override
	public void write(ExportedChart chart, OutputStream target) throws IOException {
		Xml xml = new Xml(target).declaration().start("Chart", "Rigorous", false, "IdReferenceLinking", false);
		xml.start("StrengthCollection")
			.empty("Strength", "Id", "S0", NAME, STRENGTH, "DotStyle", "DotStyleSolid")
			.end();
		xml.start("AttributeClassCollection");
		int attribute = 0;
		for (String name : ATTRIBUTES) {
			xml.empty("AttributeClass", "Id", "A" + attribute++, NAME, name, "Type", "AttText", "IsUser", true,
					"UserCanAdd", true, "UserCanRemove", true);
		}
		xml.end();
		types(xml, "EntityType", "E", chart.entities().stream().map(Entity::kind));
		types(xml, "LinkType", "L", chart.links().stream().map(Link::label));
		summary(xml, chart);
		xml.start("ChartItemCollection");
		int at = 0;
		for (Entity entity : chart.entities()) {
			entity(xml, entity, at++);
		}
		for (Link link : chart.links()) {
			link(xml, link);
		}
		xml.end().end().finish();
	}

	private static void types(Xml xml, String element, String prefix, Stream<String> names) throws IOException {
		List<String> each = names.distinct().sorted().toList();
		xml.start(element + "Collection");
		for (int i = 0; i < each.size(); i++) {
			xml.empty(element, "Id", prefix + i, NAME, each.get(i), "PreferredRepresentation",
					element.equals("EntityType") ? "RepresentAsIcon" : null);
		}
		xml.end();
	}

	private static void summary(Xml xml, ExportedChart chart) throws IOException {
		xml.start("Summary").start("FieldCollection");
		xml.empty("Field", "Type", "SummaryFieldTitle", "Field", chart.title());
		xml.empty("Field", "Type", "SummaryFieldComments", "Field",
				(chart.about() + " Read from Sekisho at " + chart.readAt()).strip());
		xml.end().start("CustomPropertyCollection");
		xml.empty("CustomProperty", NAME, "Classification", "Type", "String", "Value", chart.marking());
		xml.end().end();
	}

	/** Where the chart has no place for it, entities stand in rows. */
	private static void entity(Xml xml, Entity entity, int at) throws IOException {
		Place place = (entity.at() != null) ? entity.at() : new Place(STEP * (at % COLUMNS), STEP * (at / COLUMNS));
		xml.start("ChartItem", "Label", entity.name(), "SourceReference", entity.sources(), "SourceType", "Sekisho",
				"XPosition", Math.round(place.x()));
		xml.start("End", "X", Math.round(place.x()), "Y", Math.round(place.y()));
		xml.start("Entity", "EntityId", entity.id(), "Identity", entity.id(), "LabelIsIdentity", false);
		xml.start("Icon", "TextX", 0, "TextY", 16).empty("IconStyle", "Type", entity.kind()).end();
		cards(xml, entity);
		xml.end().end();
		attributes(xml, "Key", entity.id(), "Marking", entity.marking());
		xml.end();
	}

	private static void link(Xml xml, Link link) throws IOException {
		xml.start("ChartItem", "Label", link.label(), "SourceReference", link.sources(), "SourceType", "Sekisho");
		xml.start("Link", "End1Id", link.from(), "End2Id", link.to());
		xml.empty("LinkStyle", "Type", link.label(), "Strength", STRENGTH, "ArrowStyle", "ArrowOnHead", "MlStyle",
				"MultiplicityMultiple");
		cards(xml, link);
		xml.end();
		attributes(xml, "Key", link.id(), "Marking", link.marking(), "Valid from", link.validFrom(), "Valid to",
				link.validTo(), "Weight", link.weight());
		xml.end();
	}

	private static void cards(Xml xml, Fact fact) throws IOException {
		xml.start("CardCollection");
		for (ExportedChart.Cited cited : fact.cited()) {
			xml.empty("Card", "Summary", cited.name(), "SourceReference", cited.source(), "SourceType", "Sekisho",
					"Text", cited.place(), "DateSet", false, "TimeSet", false);
		}
		xml.end();
	}

	private static void attributes(Xml xml, @Nullable Object... values) throws IOException {
		xml.start("AttributeCollection");
		Map<Object, Object> given = new LinkedHashMap<>();
		for (int i = 0; i < values.length; i += 2) {
			Object value = values[i + 1];
			if (value != null && !value.equals("")) {
				given.put(String.valueOf(values[i]), value);
			}
		}
		for (Map.Entry<Object, Object> each : given.entrySet()) {
			xml.empty("Attribute", "AttributeClass", each.getKey(), "Value", each.getValue());
		}
		xml.end();
	}

}
