package org.sekisho.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which a chart can be had. */
enum Format {

	CSV("application/zip", "zip", new CsvTables()),

	GRAPHML("application/graphml+xml", "graphml", new GraphMlFile()),

	GEXF("application/gexf+xml", "gexf", new GexfFile()),

	ANX("application/xml", "anx", new AnxFile()),

	STIX("application/stix+json;version=2.1", "json", new StixBundle()),

	HTML("text/html;charset=UTF-8", "html", new HtmlReport());

	private final String mediaType;

	private final String ending;

	private final ChartFile file;

	Format(String mediaType, String ending, ChartFile file) {
		this.mediaType = mediaType;
		this.ending = ending;
		this.file = file;
	}

	/**
	 * The form with this name, as addresses have it.
	 * @throws ExportRefused where there is none
	 */
	static Format named(String name) {
		return Arrays.stream(values())
			.filter(format -> format.toString().equals(name))
			.findFirst()
			.orElseThrow(() -> ExportRefused.noFormat(name,
					Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "))));
	}

	String mediaType() {
		return this.mediaType;
	}

	/** What a file is called: after its chart, in letters that every disk takes. */
	String fileName(String title) {
		String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return (plain.isEmpty() ? "chart" : plain.substring(0, Math.min(60, plain.length()))) + "." + this.ending;
	}

	void write(ExportedChart chart, OutputStream target) throws IOException {
		this.file.write(chart, target);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
