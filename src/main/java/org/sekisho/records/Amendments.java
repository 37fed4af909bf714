package org.sekisho.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.mapping.SeizureReport;

/** Has cases say what a later report says of them, and keeps what they said before. */
final class Amendments {

	private final Transaction transaction;

	private final Set<String> left = new HashSet<>();

	Amendments(Transaction transaction) {
		this.transaction = transaction;
	}

	/**
	 * Amends cases.
	 * @param reports what they say from now on, by the version that this is
	 * @return the routes that they took and the parties that they named until now
	 */
	Set<String> amend(Map<SeizureReport, String> reports) {
		List<String> ids = reports.keySet().stream().map(SeizureReport::id).toList();
		Map<String, Case> before = read(ids);
		List<List<@Nullable Object>> rows = new ArrayList<>();
		int links = 0;
		for (Map.Entry<SeizureReport, String> amended : reports.entrySet()) {
			Facts facts = Facts.of(amended.getKey());
			Map<String, Object> properties = new LinkedHashMap<>(facts.properties());
			properties.put("version", amended.getValue());
			properties.put("edition", Objects.requireNonNull(before.get(amended.getKey().id())).edition() + 1);
			List<List<@Nullable Object>> made = facts.links()
				.stream()
				.map(link -> SeizureRows.list(link.type(), link.target(), link.properties()))
				.toList();
			rows.add(SeizureRows.list(amended.getKey().id(), properties, made));
			links += made.size();
		}
		rewrite(rows, links);
		keep(before, read(ids));
		return this.left;
	}

	/** Has a case say again what it said in a former version. */
	void restore(Case former) {
		rewrite(List.of(former.rewriting()), former.made().size());
	}

	private void rewrite(List<List<@Nullable Object>> rows, int links) {
		Object made = this.transaction.run("rewrite-seizures", Map.of("rows", rows)).getFirst().get("made");
		if (!(made instanceof Long number) || number != links) {
			throw new NamesMissing();
		}
	}

	private void keep(Map<String, Case> before, Map<String, Case> now) {
		List<List<@Nullable Object>> versions = new ArrayList<>();
		before.forEach((id, former) -> {
			Map<String, Object> version = new HashMap<>();
			version.put("id", "seizure-version:" + id.substring(id.indexOf(':') + 1) + "/" + former.edition());
			version.put("name", former.text("name"));
			version.put("amendedAt", Instant.now().atZone(ZoneOffset.UTC));
			version.put("facts", Differences.lines(former, Objects.requireNonNull(now.get(id))));
			version.put("version", former.text("version"));
			version.put("edition", former.edition());
			version.put("snapshot", former.json());
			versions.add(SeizureRows.list(id, version));
		});
		this.transaction.run("keep-versions", Map.of("versions", versions));
	}

	private Map<String, Case> read(List<String> ids) {
		Map<String, Case> cases = new LinkedHashMap<>();
		this.transaction.run("read-cases", Map.of("ids", ids)).forEach(row -> {
			cases.put(String.valueOf(row.get("id")), Case.of(row));
			if (row.get("route") instanceof String route) {
				this.left.add(route);
			}
			if (row.get("parties") instanceof List<?> parties) {
				parties.forEach(party -> this.left.add((String) ((List<?>) party).getFirst()));
			}
		});
		return cases;
	}

}
