package org.sekisho.ledger;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.ReportFile;
import org.sekisho.markings.Handlings;

/**
 * A file, as the ledger notes it.
 *
 * @param file the file
 * @param marking how it is marked, as the text of a handling; null for no marking
 */
record MarkedFile(ReportFile file, @Nullable String marking) {

	private static final int SOURCE_DIGITS = 16;

	/**
	 * The id of the source that it is. Under each marking it is one of its own, so that
	 * nobody changes how others have marked it.
	 */
	String sourceId() {
		String digits = this.file.sha256().substring(0, SOURCE_DIGITS);
		return "source:" + digits + ((this.marking != null)
				? "-" + this.marking.replaceAll("[^A-Z0-9]+", "-").toLowerCase(Locale.ROOT) : "");
	}

	/** What its import notes of it. */
	Map<String, @Nullable Object> properties() {
		Map<String, @Nullable Object> properties = new HashMap<>(Map.of("name", this.file.name(), "fileName",
				this.file.name(), "profile", this.file.profile(), "sha256", this.file.sha256(), "columns",
				this.file.columns(), "delimiter", String.valueOf(this.file.delimiter()), "folder", this.file.folder()));
		properties.put("marking", this.marking);
		properties.put(Handlings.PROPERTY, this.marking);
		return properties;
	}

}
