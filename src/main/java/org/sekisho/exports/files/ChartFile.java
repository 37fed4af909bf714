package org.sekisho.exports.files;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which a chart is written. */
interface ChartFile {

	/**
	 * Writes a chart.
	 * @param chart what it says
	 * @param target where to; stays open
	 */
	void write(ExportedChart chart, OutputStream target) throws IOException;

}
