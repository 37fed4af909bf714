package org.sekisho.exports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a chart can be had. */
public enum Format {

	CSV("application/zip", "zip"),

	GRAPHML("application/graphml+xml", "graphml"),

	GEXF("application/gexf+xml", "gexf"),

	ANX("application/xml", "anx"),

	STIX("application/stix+json;version=2.1", "json"),

	HTML("text/html;charset=UTF-8", "html");

	private final String mediaType;

	private final String ending;

	Format(String mediaType, String ending) {
		this.mediaType = mediaType;
		this.ending = ending;
	}

	/**
	 * The form with this name, as addresses have it.
	 * @param name in lower case
	 * @return the form; empty where there is none
	 */
	public static Optional<Format> named(String name) {
		return Arrays.stream(values()).filter(format -> format.toString().equals(name)).findFirst();
	}

	/**
	 * What it is to whoever receives it.
	 * @return a media type with its parameters
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * What a file is called: after its chart, in letters that every disk takes.
	 * @param title what the chart is called
	 * @return a name with its ending
	 */
	public String fileName(String title) {
		String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return (plain.isEmpty() ? "chart" : plain.substring(0, Math.min(60, plain.length()))) + "." + this.ending;
	}

	/**
	 * Writes a chart.
	 * @param chart what it says
	 * @param target where to; stays open
	 * @throws IOException where the target takes no more
	 */
	public void write(ExportedChart chart, OutputStream target) throws IOException {
		file().write(chart, target);
	}

	private ChartFile file() {
		return switch (this) {
			case CSV -> new CsvTables();
			case GRAPHML -> new GraphMlFile();
			case GEXF -> new GexfFile();
			case ANX -> new AnxFile();
			case STIX -> new StixBundle();
			case HTML -> new HtmlReport();
		};
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
