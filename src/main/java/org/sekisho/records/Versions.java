package org.sekisho.records;

import org.sekisho.markings.Inheritance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Settles the versions of cases after an import let go of them: those that no import
 * holds any more are forgotten, and where that is what a case says, it says again what it
 * said before.
 */
final class Versions {

	private final Transaction transaction;

	private final Inheritance inheritance;

	Versions(Transaction transaction, Inheritance inheritance) {
		this.transaction = transaction;
		this.inheritance = inheritance;
	}

	/**
	 * Settles the versions of cases.
	 * @param ids the cases
	 * @return places and substances that forgotten versions named
	 */
	List<String> settle(List<String> ids) {
		List<String> dropped = new ArrayList<>();
		List<String> named = new ArrayList<>();
		for (Map<String, @Nullable Object> row : this.transaction.run("find-versions", Map.of("ids", ids))) {
			List<?> held = list(row.get("held"));
			List<Former> former = list(row.get("former")).stream().map(Former::of).toList();
			former.stream().filter(version -> !held.contains(version.hash())).forEach(version -> {
				dropped.add(version.id());
				named.addAll(version.said().named());
			});
			if (!held.isEmpty() && !held.contains(row.get("version"))) {
				latest(former, held).ifPresent(version -> {
					restore(version);
					dropped.add(version.id());
				});
			}
		}
		this.transaction.run("drop-versions", Map.of("versions", dropped));
		this.transaction.run("rebring-versions", Map.of("ids", ids));
		return named;
	}

	private static Optional<Former> latest(List<Former> former, List<?> held) {
		return former.reversed().stream().filter(version -> held.contains(version.hash())).findFirst();
	}

	/** What it names may have been taken back meanwhile. */
	private void restore(Former version) {
		Names names = new Names(id -> true);
		version.said().name(names, version.row());
		names.record(version.sourceId(), this.transaction, this.inheritance);
		new Amendments(this.transaction).restore(version.said());
	}

	private static List<?> list(@Nullable Object value) {
		return (List<?>) Objects.requireNonNull(value);
	}

	/** A former version of a case, with the row that brought it. */
	private record Former(String id, String hash, Case said, String sourceId, int row) {

		private static Former of(Object columns) {
			List<?> values = (List<?>) columns;
			int row = (values.get(4) instanceof Number number) ? number.intValue() : 0;
			return new Former(String.valueOf(values.get(2)), String.valueOf(values.get(0)),
					Case.parse(String.valueOf(values.get(1))), String.valueOf(values.get(3)), row);
		}

	}

}
