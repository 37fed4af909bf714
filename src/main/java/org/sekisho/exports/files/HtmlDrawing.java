package org.sekisho.exports.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.sekisho.exports.files.ExportedChart.Entity;
import org.sekisho.exports.files.ExportedChart.Link;
import org.sekisho.exports.files.ExportedChart.Place;

/** The chart itself as lines and dots, where it is known how entities stand. */
final class HtmlDrawing {

	private static final double MARGIN = 60;

	private final ExportedChart chart;

	private final Map<String, Place> places = new HashMap<>();

	HtmlDrawing(ExportedChart chart) {
		this.chart = chart;
		for (Entity entity : chart.entities()) {
			if (entity.at() != null) {
				this.places.put(entity.id(), entity.at());
			}
		}
	}

	void write(Xml html) throws IOException {
		if (this.places.isEmpty()) {
			return;
		}
		double left = this.places.values().stream().mapToDouble(Place::x).min().orElse(0) - MARGIN;
		double top = this.places.values().stream().mapToDouble(Place::y).min().orElse(0) - MARGIN;
		double width = this.places.values().stream().mapToDouble(Place::x).max().orElse(0) + MARGIN - left;
		double height = this.places.values().stream().mapToDouble(Place::y).max().orElse(0) + MARGIN - top;
		html.start("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox",
				String.format(Locale.ROOT, "%.1f %.1f %.1f %.1f", left, top, width, height), "role", "img",
				"aria-label", "The chart: its entities and links are listed below");
		for (Link link : this.chart.links()) {
			Place from = this.places.get(link.from());
			Place to = this.places.get(link.to());
			if (from != null && to != null) {
				html.start("line", "x1", from.x(), "y1", from.y(), "x2", to.x(), "y2", to.y(), "stroke", "#888")
					.element("title", link.label())
					.end();
			}
		}
		for (Entity entity : this.chart.entities()) {
			Place at = this.places.get(entity.id());
			if (at != null) {
				html.empty("circle", "cx", at.x(), "cy", at.y(), "r", 6, "fill", "#fff", "stroke", "#111");
				html.element("text", entity.name(), "x", at.x(), "y", at.y() + 17, "text-anchor", "middle");
			}
		}
		html.end();
	}

}
