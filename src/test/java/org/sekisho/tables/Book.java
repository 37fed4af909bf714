package org.sekisho.tables;

import java.util.LinkedHashMap;
import java.util.Map;

/** A workbook, written part by part as spreadsheet programs do. */
public final class Book {

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private final StringBuilder sheets = new StringBuilder();

	private final StringBuilder relations = new StringBuilder();

	private String properties = "";

	private int count;

	/** A workbook with one sheet, whose cells are named A1, B1, … */
	public static Book of(String rows) {
		return new Book().sheet("Data", "", rows);
	}

	Book sheet(String name, String attributes, String rows) {
		this.count++;
		this.sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\" %s/>".formatted(name, this.count,
				this.count, attributes));
		relation("worksheet", "worksheets/sheet" + this.count + ".xml");
		return part("xl/worksheets/sheet" + this.count + ".xml",
				"<worksheet><cols><col min=\"1\"/></cols><sheetData>" + rows + "</sheetData></worksheet>");
	}

	Book strings(String items) {
		this.count++;
		relation("sharedStrings", "sharedStrings.xml");
		return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
	}

	/** Formats of cells, in their order; those from 200 have codes. */
	Book formats(Map<Integer, String> codes, int... formats) {
		this.count++;
		relation("styles", "/xl/styles.xml");
		StringBuilder styles = new StringBuilder("<styleSheet><numFmts>");
		codes.forEach((id, code) -> styles
			.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, code.replace("\"", "&quot;"))));
		styles.append("</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>");
		for (int format : formats) {
			styles.append("<xf numFmtId=\"%d\"><alignment/></xf>".formatted(format));
		}
		return part("xl/styles.xml", styles + "</cellXfs></styleSheet>");
	}

	Book since1904() {
		this.properties = "<workbookPr date1904=\"1\"/>";
		return this;
	}

	Book part(String name, String content) {
		this.parts.put(name, Folder.bytes(HEAD + content));
		return this;
	}

	/** Names the last sheet once more. */
	Book again() {
		this.sheets.append("<sheet name=\"x\" r:id=\"rId%d\"/>".formatted(this.count));
		return this;
	}

	public byte[] bytes() {
		return Folder.zip(parts());
	}

	Map<String, byte[]> parts() {
		part("xl/workbook.xml", "<workbook xmlns:r=\"" + OFFICE + "\">" + this.properties + "<sheets>" + this.sheets
				+ "</sheets></workbook>");
		part("xl/_rels/workbook.xml.rels", "<Relationships>" + this.relations + "</Relationships>");
		part("_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + OFFICE
				+ "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
		part("[Content_Types].xml", "<Types/>");
		return this.parts;
	}

	private void relation(String type, String target) {
		this.relations.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(this.count, OFFICE,
				type, target));
	}

}
