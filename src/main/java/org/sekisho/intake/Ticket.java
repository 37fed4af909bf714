package org.sekisho.intake;

import java.time.LocalDate;
import java.util.List;

import org.sekisho.mapping.Outliers;
import org.sekisho.reference.Thresholds;
import org.sekisho.tables.TableForm;

/**
 * What reading a file depends on, beside its bytes and its profile. It is kept with them,
 * so that the same file is read in the same way after a restart.
 *
 * @param name what its sender calls it, without folders
 * @param sha256 of its bytes as sent
 * @param form what kind of file it is
 * @param columns its columns, without those of a former verdict
 * @param rows how many it has, without the header
 * @param order what its sender says of it
 * @param latest the last day on which something in it can have happened
 * @param fences beyond which masses are far from usual
 * @param thresholds below which the RILO that the sender names asks for no report
 */
record Ticket(String name, String sha256, TableForm form, List<String> columns, long rows, Order order,
		LocalDate latest, List<Outliers.Fence> fences, Thresholds.Current thresholds) {

	/** The name of a file without folders and control characters. */
	static String lastPart(String givenName) {
		String name = givenName.substring(Math.max(givenName.lastIndexOf('/'), givenName.lastIndexOf('\\')) + 1)
			.replaceAll("\\p{Cntrl}", "")
			.strip();
		return name.isEmpty() ? "unnamed" : name;
	}

}
