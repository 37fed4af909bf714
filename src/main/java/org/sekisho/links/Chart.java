package org.sekisho.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A chart that grows: what was read of entities and links, each once. */
final class Chart {

	/** Entities. */
	static final int MOST = 2000;

	private final Map<Object, Map<String, @Nullable Object>> nodes = new LinkedHashMap<>();

	private final Map<Object, Map<String, @Nullable Object>> links = new LinkedHashMap<>();

	private final List<LinkGroup> groups = new ArrayList<>();

	private final Set<Object> opened = new LinkedHashSet<>();

	private boolean cut;

	/**
	 * Takes an entity with the first links of its groups. Beyond the bound, links to
	 * entities that are not shown are left out.
	 * @param possible the groups that it may have, as the statement counted them
	 * @param row what the statement returned
	 * @param bounded whether the bound holds
	 */
	void take(List<LinkGroup> possible, Map<String, @Nullable Object> row, boolean bounded) {
		Map<String, @Nullable Object> self = map(row.get(ChartStatement.SELF));
		Object id = id(self);
		this.nodes.putIfAbsent(id, self);
		this.opened.add(id);
		Map<Integer, Long> shown = new HashMap<>();
		for (Object value : (List<?>) Objects.requireNonNull(row.get(ChartStatement.ROWS))) {
			Map<String, @Nullable Object> link = map(value);
			Map<String, @Nullable Object> far = map(link.get(ChartStatement.NODE));
			if (bounded && this.nodes.size() >= MOST && !this.nodes.containsKey(id(far))) {
				this.cut = true;
				continue;
			}
			this.nodes.putIfAbsent(id(far), far);
			this.links.putIfAbsent(Objects.requireNonNull(link.get(ChartStatement.LINK_ID)), link);
			shown.merge(((Number) Objects.requireNonNull(link.get(ChartStatement.GROUP_AT))).intValue(), 1L, Long::sum);
		}
		this.groups.addAll(counted(id.toString(), possible, row, shown));
	}

	/** The groups that an entity has, largest first. */
	static List<LinkGroup> counted(String id, List<LinkGroup> possible, Map<String, @Nullable Object> row,
			Map<Integer, Long> shown) {
		List<?> counts = (List<?>) Objects.requireNonNull(row.get(ChartStatement.COUNTS));
		List<LinkGroup> counted = new ArrayList<>();
		for (int i = 0; i < possible.size(); i++) {
			counted.add(possible.get(i)
				.counted(id, ((Number) counts.get(i)).longValue())
				.showing(shown.getOrDefault(i, 0L)));
		}
		counted.removeIf(group -> group.count() == 0);
		counted.sort(Comparator.comparingLong(LinkGroup::count).reversed());
		return counted;
	}

	/** Whether nothing more is opened, which is then noted. */
	boolean isFull() {
		boolean full = this.nodes.size() >= MOST;
		this.cut |= full;
		return full;
	}

	/** The entities that were met and not opened yet. */
	List<String> unopened() {
		return this.nodes.keySet().stream().filter(id -> !this.opened.contains(id)).map(Object::toString).toList();
	}

	/** Whether there is more than is shown. */
	boolean isTruncated() {
		return this.cut || this.groups.stream().anyMatch(group -> group.count() > group.shown());
	}

	List<Map<String, @Nullable Object>> nodes() {
		return List.copyOf(this.nodes.values());
	}

	List<Map<String, @Nullable Object>> links() {
		return List.copyOf(this.links.values());
	}

	List<LinkGroup> groups() {
		return this.groups;
	}

	private static Object id(Map<String, @Nullable Object> node) {
		return Objects.requireNonNull(node.get(ChartStatement.NODE_ID));
	}

	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

}
