package org.sekisho.mapping;

import java.util.Set;

/** What a sound row says. */
public sealed interface Finding permits SeizureReport, Tie {

	/**
	 * Its business key: the same for the same row, or the same case, in every file.
	 * @return such as {@code seizure:jp-customs/2012-00017}
	 */
	String id();

	/**
	 * Where it stands.
	 * @return number of the row in its file, as a spreadsheet shows it
	 */
	int row();

	/**
	 * What a reader should know about it.
	 * @return codes that the vocabulary knows as flags
	 */
	Set<FindingCode> flags();

}
