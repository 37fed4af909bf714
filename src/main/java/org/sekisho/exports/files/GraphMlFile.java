package org.sekisho.exports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.exports.files.ExportedChart.Entity;
import org.sekisho.exports.files.ExportedChart.Link;

/**
 * GraphML 1.0 with its attribute extension. Ids of nodes there are XML names, which
 * business keys are not, so those stand in a key of their own.
 */
final class GraphMlFile implements ChartFile {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

	private static final String GRAPH = "graph";

	private static final String NODE = "node";

	private static final String EDGE = "edge";

	private static final String STRING = "string";

	private static final String DOUBLE = "double";

	private record Key(String id, String of, String name, String type) {

	}

	private static final List<Key> KEYS = List.of(new Key("g_title", GRAPH, "title", STRING),
			new Key("g_description", GRAPH, "description", STRING), new Key("g_marking", GRAPH, "marking", STRING),
			new Key("g_read", GRAPH, "readAt", STRING), new Key("n_id", NODE, "id", STRING),
			new Key("n_label", NODE, "label", STRING), new Key("n_kind", NODE, "kind", STRING),
			new Key("n_x", NODE, "x", DOUBLE), new Key("n_y", NODE, "y", DOUBLE),
			new Key("n_marking", NODE, "marking", STRING), new Key("n_sources", NODE, "sources", STRING),
			new Key("e_id", EDGE, "id", STRING), new Key("e_type", EDGE, "type", STRING),
			new Key("e_from", EDGE, "validFrom", STRING), new Key("e_to", EDGE, "validTo", STRING),
			new Key("e_weight", EDGE, "weight", DOUBLE), new Key("e_marking", EDGE, "marking", STRING),
			new Key("e_sources", EDGE, "sources", STRING));

	@Override
	public void write(ExportedChart chart, OutputStream target) throws IOException {
		Xml xml = new Xml(target).declaration().start("graphml", "xmlns", NAMESPACE);
		for (Key key : KEYS) {
			xml.empty("key", "id", key.id(), "for", key.of(), "attr.name", key.name(), "attr.type", key.type());
		}
		xml.start(GRAPH, "id", "chart", "edgedefault", "directed");
		data(xml, "g_title", chart.title(), "g_description", chart.about(), "g_marking", chart.marking(), "g_read",
				chart.readAt());
		Map<String, String> nodes = new HashMap<>();
		for (Entity entity : chart.entities()) {
			nodes.put(entity.id(), "n" + nodes.size());
			node(xml, entity, nodes.get(entity.id()));
		}
		int edges = 0;
		for (Link link : chart.links()) {
			xml.start(EDGE, "id", "e" + edges++, "source", nodes.get(link.from()), "target", nodes.get(link.to()));
			data(xml, "e_id", link.id(), "e_type", link.type(), "e_from", link.validFrom(), "e_to", link.validTo(),
					"e_weight", link.weight(), "e_marking", link.marking(), "e_sources", link.sources());
			xml.end();
		}
		xml.end().end().finish();
	}

	private static void node(Xml xml, Entity entity, @Nullable String id) throws IOException {
		xml.start(NODE, "id", id);
		data(xml, "n_id", entity.id(), "n_label", entity.name(), "n_kind", entity.kind(), "n_x",
				(entity.at() != null) ? entity.at().x() : null, "n_y", (entity.at() != null) ? entity.at().y() : null,
				"n_marking", entity.marking(), "n_sources", entity.sources());
		xml.end();
	}

	private static void data(Xml xml, @Nullable Object... values) throws IOException {
		for (int i = 0; i < values.length; i += 2) {
			Object value = values[i + 1];
			if (value != null && !value.equals("")) {
				xml.element("data", value.toString(), "key", values[i]);
			}
		}
	}

}
