package org.sekisho.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of an import.
 *
 * @param id business key
 * @param fileName what its sender calls the file
 * @param status how far it is
 * @param sourceId what its rows cite
 * @param counts what became of the rows read until now
 * @param columns names of the columns of its file
 * @param delimiter what separates them
 * @param folder where its file is kept; null where it is kept no more
 * @param reason why it failed or was withdrawn; null where it did not
 * @param withdrawing why it is being withdrawn; null where it is not
 * @param handling the text of its handling; null for none
 */
public record ImportEntry(String id, String fileName, Ledger.Status status, String sourceId, Counts counts,
		List<String> columns, char delimiter, @Nullable String folder, @Nullable String reason,
		@Nullable String withdrawing, @Nullable String handling) {

	static ImportEntry of(Map<String, @Nullable Object> row) {
		List<?> columns = (List<?>) Objects.requireNonNull(row.get("columns"));
		return new ImportEntry(text(row, "id"), text(row, "fileName"), Ledger.Status.valueOf(text(row, "status")),
				text(row, "source"),
				new Counts(number(row, "accepted"), number(row, "duplicates"), number(row, "rejected")),
				columns.stream().map(String.class::cast).toList(), text(row, "delimiter").charAt(0),
				(String) row.get("folder"), (String) row.get("reason"), (String) row.get("withdrawing"),
				(String) row.get("access"));
	}

	/**
	 * Why it failed and was withdrawn, where both happened.
	 * @return the reason for the ledger once it is withdrawn
	 */
	String withdrawnFor() {
		String withdrawn = Objects.requireNonNullElse(this.withdrawing, "");
		return Optional.ofNullable(this.reason).map(failed -> failed + " Withdrawn: " + withdrawn).orElse(withdrawn);
	}

	private static String text(Map<String, @Nullable Object> row, String column) {
		return Objects.requireNonNull(row.get(column), column).toString();
	}

	private static int number(Map<String, @Nullable Object> row, String column) {
		return ((Number) Objects.requireNonNull(row.get(column), column)).intValue();
	}

}
