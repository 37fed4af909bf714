package org.sekisho.exports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.sekisho.exports.files.ExportedChart.Cited;
import org.sekisho.exports.files.ExportedChart.Entity;
import org.sekisho.exports.files.ExportedChart.Link;
import org.sekisho.exports.files.ExportedChart.Note;
import org.sekisho.exports.files.ExportedChart.Picture;

/**
 * A page to print, which needs nothing else: the chart, what stands on it, and where each
 * fact comes from. It is XML as well, so that programs can read it.
 */
final class HtmlReport implements ChartFile {

	private static final String CLASS = "class";

	private static final String STYLE = """
			body { font: 10pt/1.4 system-ui, sans-serif; color: #111; margin: 2cm auto; max-width: 26cm; }
			h1 { font-size: 18pt; margin: 0; } h2 { font-size: 12pt; margin: 1.5em 0 .3em; break-after: avoid; }
			.marking { font-weight: 700; border: 1pt solid #111; padding: 2pt 6pt; display: inline-block; }
			table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
			th, td { text-align: left; vertical-align: top; padding: 2pt 6pt 2pt 0; border-bottom: .5pt solid #bbb; }
			tr { break-inside: avoid; } thead { display: table-header-group; } .id { color: #555; }
			svg { width: 100%; max-height: 16cm; border: .5pt solid #bbb; } svg text { font-size: 9px; }
			blockquote { margin: .5em 0; padding-left: .8em; border-left: 2pt solid #999; white-space: pre-wrap; }
			figure { margin: 1em 0; break-inside: avoid; } img { max-width: 100%; max-height: 16cm; }
			@page { margin: 1.5cm; } @media print { body { margin: 0; max-width: none; } }
			""";

	@Override
	public void write(ExportedChart chart, OutputStream target) throws IOException {
		Map<Cited, Integer> numbers = new HashMap<>();
		chart.cited().forEach(cited -> numbers.put(cited, numbers.size() + 1));
		Xml html = new Xml(target).doctype("<!DOCTYPE html>").start("html", "lang", "en");
		html.start("head").empty("meta", "charset", "utf-8").element("title", chart.title());
		html.element("style", STYLE).end().start("body");
		html.element("p", chart.marking(), CLASS, "marking").element("h1", chart.title());
		if (!chart.description().isEmpty()) {
			html.element("p", chart.description());
		}
		html.element("p",
				"Entities: %d. Links: %d. Read from Sekisho at %s. %s"
					.formatted(chart.entities().size(), chart.links().size(), chart.readAt(),
							String.join(" ", chart.remarks()))
					.strip());
		new HtmlDrawing(chart).write(html);
		entities(html, chart, numbers);
		links(html, chart, numbers);
		notes(html, chart.notes());
		pictures(html, chart.pictures());
		sources(html, chart.cited(), numbers);
		html.element("p", chart.marking(), CLASS, "marking").end().end().finish();
	}

	private static void entities(Xml html, ExportedChart chart, Map<Cited, Integer> numbers) throws IOException {
		head(html, "Entities", "Name", "Kind", "Marking", "Sources");
		for (Entity entity : chart.entities()) {
			html.start("tr").start("td").text(entity.name() + " ").element("span", entity.id(), CLASS, "id").end();
			cells(html, entity.kind(), entity.marking(), numbers(entity.cited(), numbers));
			html.end();
		}
		html.end().end();
	}

	private static void links(Xml html, ExportedChart chart, Map<Cited, Integer> numbers) throws IOException {
		Map<String, String> names = new HashMap<>();
		chart.entities().forEach(entity -> names.put(entity.id(), entity.name()));
		head(html, "Links", "From", "Link", "To", "Since", "Until", "Weight", "Marking", "Sources");
		for (Link link : chart.links()) {
			html.start("tr");
			cells(html, names.getOrDefault(link.from(), link.from()), link.label(),
					names.getOrDefault(link.to(), link.to()), day(link.validFrom()), day(link.validTo()),
					(link.weight() != null) ? link.weight().toString() : "not reported", link.marking(),
					numbers(link.cited(), numbers));
			html.end();
		}
		html.end().end();
	}

	private static String day(@Nullable String day) {
		return (day != null) ? day : "not reported";
	}

	private static void notes(Xml html, List<Note> notes) throws IOException {
		if (notes.isEmpty()) {
			return;
		}
		html.element("h2", "Notes");
		for (Note note : notes) {
			html.start("blockquote").text(note.text());
			if (note.on() != null) {
				html.element("div", "on " + note.on(), CLASS, "id");
			}
			html.end();
		}
	}

	private static void pictures(Xml html, List<Picture> pictures) throws IOException {
		for (Picture picture : pictures) {
			Optional<String> uri = picture.uri().get();
			if (uri.isPresent()) {
				html.start("figure").empty("img", "src", uri.get(), "alt", picture.caption());
				html.element("figcaption",
						(picture.on() != null) ? picture.caption() + " (on " + picture.on() + ")" : picture.caption());
				html.end();
			}
		}
	}

	private static void sources(Xml html, List<Cited> cited, Map<Cited, Integer> numbers) throws IOException {
		head(html, "Sources", "No.", "Source", "Where", "Publisher", "Marking");
		for (Cited each : cited) {
			html.start("tr");
			cells(html, String.valueOf(numbers.get(each)), each.name(), each.place(),
					(each.publisher() != null) ? each.publisher() : "not reported", each.marking());
			html.end();
		}
		html.end().end();
	}

	private static void head(Xml html, String title, String... columns) throws IOException {
		html.element("h2", title).start("table").start("thead").start("tr");
		for (String column : columns) {
			html.element("th", column, "scope", "col");
		}
		html.end().end().start("tbody");
	}

	private static void cells(Xml html, String... cells) throws IOException {
		for (String cell : cells) {
			html.element("td", cell);
		}
	}

	private static String numbers(List<Cited> cited, Map<Cited, Integer> numbers) {
		return String.join(", ", cited.stream().distinct().map(numbers::get).sorted().map(String::valueOf).toList());
	}

}
