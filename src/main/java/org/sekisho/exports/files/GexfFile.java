package org.sekisho.exports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.sekisho.exports.files.ExportedChart.Entity;
import org.sekisho.exports.files.ExportedChart.Link;

/** GEXF 1.3, static, with places where the chart has them. */
final class GexfFile implements ChartFile {

	private static final String NAMESPACE = "http://gexf.net/1.3";

	@Override
	public void write(ExportedChart chart, OutputStream target) throws IOException {
		Xml xml = new Xml(target).declaration()
			.start("gexf", "xmlns", NAMESPACE, "xmlns:viz", NAMESPACE + "/viz", "version", "1.3");
		xml.start("meta", "lastmodifieddate", chart.readAt().atZone(ZoneOffset.UTC).toLocalDate())
			.element("creator", "Sekisho")
			.element("description", "%s. %s. %s".formatted(chart.marking(), chart.title(), chart.about()).strip())
			.end();
		xml.start("graph", "mode", "static", "defaultedgetype", "directed");
		attributes(xml, "node", "kind", "marking", "sources");
		attributes(xml, "edge", "type", "validFrom", "validTo", "marking", "sources");
		xml.start("nodes");
		for (Entity entity : chart.entities()) {
			xml.start("node", "id", entity.id(), "label", entity.name());
			values(xml, entity.kind(), entity.marking(), entity.sources());
			if (entity.at() != null) {
				// Up is up there.
				xml.empty("viz:position", "x", entity.at().x(), "y", -entity.at().y(), "z", 0.0);
			}
			xml.end();
		}
		xml.end().start("edges");
		for (Link link : chart.links()) {
			xml.start("edge", "id", link.id(), "source", link.from(), "target", link.to(), "label", link.label(),
					"kind", link.type(), "weight", link.weight());
			values(xml, link.type(), link.validFrom(), link.validTo(), link.marking(), link.sources());
			xml.end();
		}
		xml.end().end().end().finish();
	}

	private static void attributes(Xml xml, String of, String... titles) throws IOException {
		xml.start("attributes", "class", of, "mode", "static");
		int id = 0;
		for (String title : titles) {
			xml.empty("attribute", "id", id++, "title", title, "type", "string");
		}
		xml.end();
	}

	private static void values(Xml xml, @Nullable String... values) throws IOException {
		xml.start("attvalues");
		for (int i = 0; i < values.length; i++) {
			String value = values[i];
			if (value != null && !value.isEmpty()) {
				xml.empty("attvalue", "for", i, "value", value);
			}
		}
		xml.end();
	}

}
