package org.sekisho.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.sekisho.differential.World.Edge;
import org.sekisho.vocabulary.PartialDate;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Paths by brute force: tries all that pass no entity twice and keeps those that are
 * asked for, as the schema defines them.
 */
final class Ways {

	private final World world;

	private final Asked asked;

	private final List<Edge> edges;

	private final Map<String, TreeSet<String>> beside = new HashMap<>();

	/** What is asked, in the terms of the schema. */
	record Asked(String from, String to, int k, int maxLength, @Nullable List<String> types,
			@Nullable List<String> kinds, @Nullable String direction, @Nullable String asOf, List<String> avoid,
			List<String> through, @Nullable Integer avoidHubsAbove, int crowdsAbove, String weighting) {

	}

	/**
	 * A path that was found.
	 *
	 * @param ids its entities
	 * @param weight what it is compared by
	 * @param links the types and ends of its links, sorted
	 */
	record Way(List<String> ids, double weight, List<String> links) {

	}

	Ways(Vocabulary vocabulary, World world, Asked asked) {
		this.world = world;
		this.asked = asked;
		Set<String> followed = new TreeSet<>();
		vocabulary.followed(asked.types(), asked.kinds()).forEach(type -> followed.add(type.name()));
		this.edges = world.edges()
			.stream()
			.filter(edge -> followed.contains(edge.type()) && world.visible(edge) && holds(edge))
			.toList();
		for (Edge edge : this.edges) {
			this.beside.computeIfAbsent(edge.from(), id -> new TreeSet<>()).add(edge.to());
			this.beside.computeIfAbsent(edge.to(), id -> new TreeSet<>()).add(edge.from());
		}
	}

	private boolean holds(Edge edge) {
		if (this.asked.asOf() == null) {
			return true;
		}
		LocalDate day = LocalDate.parse(this.asked.asOf());
		Object from = edge.properties().get("validFrom");
		Object to = edge.properties().get("validTo");
		return (from == null || !PartialDate.parse(from.toString()).earliest().isAfter(day))
				&& (to == null || !PartialDate.parse(to.toString()).latest().isBefore(day));
	}

	List<Way> best() {
		List<Way> all = new ArrayList<>();
		go(new ArrayList<>(List.of(this.asked.from())), all);
		Comparator<Way> order = Comparator.comparingDouble((Way way) -> Math.round(way.weight() * 1e6))
			.thenComparingInt(way -> way.ids().size())
			.thenComparingDouble(way -> (ofLength(way, all) <= 1000) ? Math.round(ordinariness(way.ids()) * 1e9) : 0);
		return all.stream()
			.sorted(order.thenComparing(way -> String.join("\u0000", way.ids())))
			.limit(this.asked.k())
			.toList();
	}

	private void go(List<String> ids, List<Way> all) {
		if (ids.getLast().equals(this.asked.to())) {
			if (ids.containsAll(this.asked.through()) && meets(ids)) {
				all.add(new Way(List.copyOf(ids), weight(ids), links(ids)));
			}
			return;
		}
		for (String next : this.beside.getOrDefault(ids.getLast(), new TreeSet<>())) {
			if (ids.size() <= this.asked.maxLength() && !ids.contains(next) && passes(next)
					&& !along(ids.getLast(), next).isEmpty()) {
				ids.add(next);
				go(ids, all);
				ids.removeLast();
			}
		}
	}

	private boolean passes(String id) {
		return id.equals(this.asked.to()) || !this.asked.avoid().contains(id)
				&& (this.asked.kinds() == null || this.asked.kinds().contains(this.world.node(id).orElseThrow().kind()))
				&& (this.asked.avoidHubsAbove() == null || degree(id) <= this.asked.avoidHubsAbove());
	}

	private long degree(String id) {
		return this.edges.stream().filter(edge -> edge.from().equals(id) || edge.to().equals(id)).count();
	}

	/** The links between two neighbours that run the way that is asked for. */
	private List<Edge> along(String one, String other) {
		boolean out = !"IN".equals(this.asked.direction());
		boolean in = !"OUT".equals(this.asked.direction());
		return this.edges.stream()
			.filter(edge -> out && edge.from().equals(one) && edge.to().equals(other)
					|| in && edge.from().equals(other) && edge.to().equals(one))
			.toList();
	}

	private boolean meets(List<String> ids) {
		int length = ids.size() - 1;
		return meets(ids, length / 2) || meets(ids, (length + 1) / 2);
	}

	private boolean meets(List<String> ids, int middle) {
		for (int i = 0; i < ids.size() - 1; i++) {
			String near = ids.get((i < middle) ? i : i + 1);
			if (along(ids.get(i), ids.get(i + 1)).stream().allMatch(edge -> isOfACrowd(edge, near))) {
				return false;
			}
		}
		return true;
	}

	private boolean isOfACrowd(Edge edge, String near) {
		boolean out = edge.from().equals(near);
		List<String> far = this.edges.stream()
			.filter(other -> other.type().equals(edge.type()) && (out ? other.from() : other.to()).equals(near))
			.map(other -> out ? other.to() : other.from())
			.toList();
		return far.stream().distinct().count() > this.asked.crowdsAbove() || far.size() > 20 * this.asked.crowdsAbove();
	}

	private double weight(List<String> ids) {
		if (this.asked.weighting().equals("NONE")) {
			return ids.size() - 1;
		}
		return ordinariness(ids);
	}

	private double ordinariness(List<String> ids) {
		return ids.subList(1, ids.size() - 1).stream().mapToDouble(id -> Math.log(degree(id))).sum();
	}

	private static long ofLength(Way way, List<Way> all) {
		return all.stream().filter(other -> other.ids().size() == way.ids().size()).count();
	}

	private List<String> links(List<String> ids) {
		List<String> links = new ArrayList<>();
		for (int i = 0; i < ids.size() - 1; i++) {
			along(ids.get(i), ids.get(i + 1)).forEach(edge -> links.add(text(edge.type(), edge.from(), edge.to())));
		}
		Collections.sort(links);
		return links;
	}

	static String text(@Nullable Object type, @Nullable Object from, @Nullable Object to) {
		return Objects.toString(type) + " " + from + " " + to;
	}

}
