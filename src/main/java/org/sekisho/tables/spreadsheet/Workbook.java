package org.sekisho.tables.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/** A workbook whose sheets can be read. */
public final class Workbook implements Closeable {

	private final ZipFile zip;

	private final Expansion expansion;

	private final int longestCell;

	private final List<Sheet> sheets = new ArrayList<>();

	private boolean since1904;

	private @Nullable String sharedStrings;

	private @Nullable String styles;

	/**
	 * Opens a workbook.
	 * @param file where it is
	 * @param expansion watches over what its parts expand to
	 * @param longestCell of longer texts, no more than one character above this is given
	 * @throws DamagedWorkbook where it is none, or damaged
	 * @throws IOException where it cannot be read
	 */
	public Workbook(Path file, Expansion expansion, int longestCell) throws IOException {
		this.zip = new ZipFile(file.toFile());
		this.expansion = expansion;
		this.longestCell = longestCell;
		try {
			read();
		}
		catch (IOException | RuntimeException ex) {
			this.zip.close();
			throw ex;
		}
	}

	/**
	 * Its sheets.
	 * @return all of them, in their order
	 */
	public List<Sheet> sheets() {
		return List.copyOf(this.sheets);
	}

	/**
	 * Reads a sheet.
	 * @param sheet one of its sheets
	 * @param longestRow of a longer row, no more cells are given
	 * @return its rows
	 * @throws IOException where it cannot be read
	 */
	public SheetRows rows(Sheet sheet, int longestRow) throws IOException {
		SharedStrings strings = new SharedStrings();
		if (this.sharedStrings != null) {
			try (XmlPart part = part(this.sharedStrings)) {
				strings.read(part);
			}
		}
		CellFormats formats = new CellFormats(this.since1904);
		if (this.styles != null) {
			try (XmlPart part = part(this.styles)) {
				formats.read(part);
			}
		}
		return new SheetRows(part(sheet.part()), strings, formats, longestRow);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	private void read() throws IOException {
		Relation main = relations("").values()
			.stream()
			.filter(relation -> relation.type().equals("officeDocument"))
			.findFirst()
			.orElseThrow(() -> new DamagedWorkbook("it names no workbook"));
		if (main.target().endsWith(".bin")) {
			throw new DamagedWorkbook("it is a binary workbook (.xlsb)");
		}
		Map<String, Relation> relations = relations(main.target());
		try (XmlPart workbook = part(main.target())) {
			if (!"workbook".equals(workbook.child())) {
				throw new DamagedWorkbook("it is another document than a spreadsheet");
			}
			for (String child = workbook.child(); child != null; child = workbook.child()) {
				switch (child) {
					case "workbookPr" -> readProperties(workbook);
					case "sheets" -> readSheets(workbook, relations);
					default -> workbook.skip();
				}
			}
		}
		this.sharedStrings = target(relations, "sharedStrings");
		this.styles = target(relations, "styles");
	}

	private void readProperties(XmlPart workbook) throws IOException {
		String since = Optional.ofNullable(workbook.attribute("date1904")).orElse("");
		this.since1904 = since.equals("1") || since.equals("true");
		workbook.skip();
	}

	private void readSheets(XmlPart workbook, Map<String, Relation> relations) throws IOException {
		while (workbook.listed("sheet", this.sheets.size())) {
			Relation relation = relations.get(workbook.required("id"));
			if (relation != null && relation.type().equals("worksheet")) {
				boolean visible = Optional.ofNullable(workbook.attribute("state")).orElse("visible").equals("visible");
				this.sheets.add(new Sheet(workbook.required("name"), visible, relation.target()));
			}
			workbook.skip();
		}
	}

	private static @Nullable String target(Map<String, Relation> relations, String type) {
		return relations.values()
			.stream()
			.filter(relation -> relation.type().equals(type))
			.map(Relation::target)
			.findFirst()
			.orElse(null);
	}

	/**
	 * What a part refers to, by id; of the workbook as a whole, where no part is named.
	 */
	private Map<String, Relation> relations(String part) throws IOException {
		int name = part.lastIndexOf('/') + 1;
		Map<String, Relation> relations = new LinkedHashMap<>();
		try (XmlPart xml = part(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels")) {
			xml.child();
			while (xml.listed("Relationship", relations.size())) {
				String type = xml.required("Type");
				relations.put(xml.required("Id"), new Relation(type.substring(type.lastIndexOf('/') + 1),
						resolved(part, xml.required("Target"))));
				xml.skip();
			}
		}
		return relations;
	}

	private static String resolved(String part, String target) throws IOException {
		try {
			return URI.create("/" + part).resolve(target.replace(" ", "%20")).getPath().substring(1);
		}
		catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException ex) {
			throw new DamagedWorkbook("it refers to a part that cannot be: " + target);
		}
	}

	private XmlPart part(String name) throws IOException {
		ZipEntry entry = this.zip.getEntry(name);
		if (entry == null) {
			throw new DamagedWorkbook("its part " + name + " is missing");
		}
		return new XmlPart(name, this.expansion.watch(this.zip.getInputStream(entry)), this.longestCell);
	}

	/**
	 * A sheet.
	 *
	 * @param name as its tab says
	 * @param visible whether the tab is shown
	 * @param part where its rows are
	 */
	public record Sheet(String name, boolean visible, String part) {

	}

	/**
	 * What a part of the workbook refers to.
	 *
	 * @param type last word of the type, which is the same in all variants of the format
	 * @param target name of the other part
	 */
	private record Relation(String type, String target) {

	}

}
