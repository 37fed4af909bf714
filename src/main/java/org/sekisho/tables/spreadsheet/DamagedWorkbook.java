package org.sekisho.tables.spreadsheet;

import java.io.IOException;

/** A file that is no workbook, or a damaged one. Its message says why in a few words. */
public class DamagedWorkbook extends IOException {

	private static final long serialVersionUID = 1L;

	DamagedWorkbook(String message) {
		super(message);
	}

}
