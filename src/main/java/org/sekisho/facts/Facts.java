package org.sekisho.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.InvalidPacks.Position;
import org.sekisho.facts.InvalidPacks.Problems;
import org.sekisho.facts.Pack.Fact;
import org.sekisho.facts.Pack.Tie;
import org.sekisho.facts.Pack.Value;
import org.sekisho.knowledge.CountryWordings;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/** What all packs state together. */
public final class Facts {

	private final List<Pack> packs;

	private final Map<String, Stated> entities = new LinkedHashMap<>();

	private final Map<String, Kind> beyond;

	private Facts(List<Pack> packs, Map<String, Kind> beyond) {
		this.packs = packs;
		this.beyond = beyond;
	}

	/**
	 * Reads packs and checks each by itself and all together.
	 * @param vocabulary what they are checked against
	 * @param files the packs
	 * @return what they state
	 * @throws InvalidPacks where any of them is wrong
	 */
	public static Facts read(Vocabulary vocabulary, Collection<Pack.File> files) {
		return read(vocabulary, files, ids -> Map.of());
	}

	/**
	 * The same, where links may also lead to what only the graph knows.
	 * @param vocabulary what they are checked against
	 * @param files the packs
	 * @param graph what the graph knows
	 * @return what they state
	 * @throws InvalidPacks where any of them is wrong
	 */
	public static Facts read(Vocabulary vocabulary, Collection<Pack.File> files, Known graph) {
		Problems problems = new Problems();
		PackReader reader = new PackReader(vocabulary, problems);
		List<Pack> packs = files.stream().flatMap(file -> reader.read(file).stream()).toList();
		if (packs.size() < files.size()) {
			// What the others say cannot be judged without these.
			problems.throwIfAny();
		}
		return of(vocabulary, packs, graph, problems);
	}

	/**
	 * Checks packs that have been read, all together.
	 * @param vocabulary what they were read by
	 * @param packs the packs
	 * @param graph what the graph knows
	 * @param problems what was wrong when they were read; the rest is added
	 * @return what they state
	 * @throws InvalidPacks where any of them is wrong
	 */
	public static Facts of(Vocabulary vocabulary, List<Pack> packs, Known graph, Problems problems) {
		Facts facts = new Facts(packs, new HashMap<>());
		packs.forEach(pack -> facts.add(pack, problems));
		facts.lookUp(graph, vocabulary);
		new FactRules(facts, problems).check();
		problems.throwIfAny();
		return facts;
	}

	/**
	 * What packs state together, some of which do not fit: of two values for the same
	 * thing, that of the earlier pack holds.
	 * @param packs the packs
	 * @return what they state
	 */
	public static Facts merged(List<Pack> packs) {
		Problems ignored = new Problems();
		Facts facts = new Facts(packs, Map.of());
		facts.packs.forEach(pack -> facts.add(pack, ignored));
		return facts;
	}

	private void lookUp(Known graph, Vocabulary vocabulary) {
		Set<String> ends = new TreeSet<>();
		this.packs.forEach(pack -> pack.ties().forEach(tie -> ends.add(tie.end())));
		ends.removeAll(this.entities.keySet());
		if (!ends.isEmpty()) {
			graph.kinds(ends).forEach((id, kind) -> this.beyond.put(id, vocabulary.kind(kind)));
		}
	}

	private void add(Pack pack, Problems problems) {
		for (Fact fact : pack.facts()) {
			this.entities.computeIfAbsent(fact.id(), id -> new Stated(fact.kind(), fact.at(), new HashMap<>()))
				.add(fact, problems);
		}
	}

	/**
	 * The packs.
	 * @return those that could be read, in the order in which they were given
	 */
	public List<Pack> packs() {
		return this.packs;
	}

	/**
	 * What all packs state of each entity.
	 * @return entities by business key, in the order in which they are stated
	 */
	public Map<String, Stated> entities() {
		return this.entities;
	}

	List<Tie> ties() {
		return this.packs.stream().flatMap(pack -> pack.ties().stream()).toList();
	}

	/**
	 * The kind of an entity that a pack states or the graph knows; null for any other.
	 */
	@Nullable Kind kind(String id) {
		Stated stated = this.entities.get(id);
		return (stated != null) ? stated.kind() : this.beyond.get(id);
	}

	/** Whether no pack states an entity, but the graph knows it. */
	boolean isBeyond(String id) {
		return this.beyond.containsKey(id);
	}

	List<CountryWordings.Country> countries() {
		return this.entities.entrySet()
			.stream()
			.filter(entity -> entity.getValue().kind().name().equals(CountryWordings.KIND))
			.map(entity -> CountryWordings.Country.of(entity.getKey(), entity.getValue().properties()))
			.toList();
	}

	/** What is in the graph without a pack. */
	@FunctionalInterface
	public interface Known {

		/**
		 * The kinds of those of these entities that are there.
		 * @param ids business keys
		 * @return names of kinds by business key
		 */
		Map<String, String> kinds(Set<String> ids);

	}

	/**
	 * What all packs state of one entity.
	 *
	 * @param kind its kind
	 * @param at where it is stated first
	 * @param values its properties by name
	 */
	public record Stated(Kind kind, Position at, Map<String, Value> values) {

		private void add(Fact fact, Problems problems) {
			fact.values().forEach((name, value) -> {
				Value earlier = this.values.putIfAbsent(name, value);
				if (earlier == null || earlier.content() == null || value.content() == null) {
					return;
				}
				if (earlier.content() instanceof List<?> some && value.content() instanceof List<?> more) {
					this.values.put(name, new Value(union(some, more), earlier.at()));
				}
				else if (!earlier.content().equals(value.content())) {
					problems.add(value.at(), name + " of " + fact.id() + " is \"" + value.content() + "\" here but \""
							+ earlier.content() + "\" at " + earlier.at() + ": keep one");
				}
			});
		}

		private static List<Object> union(List<?> some, List<?> more) {
			Set<Object> union = new LinkedHashSet<>(some);
			union.addAll(more);
			return new ArrayList<>(union);
		}

		/**
		 * All properties of the kind: null where no pack gives one, so that the graph
		 * forgets what it had.
		 */
		Map<String, @Nullable Object> properties() {
			Map<String, @Nullable Object> properties = unknown();
			properties.putAll(given());
			return properties;
		}

		/**
		 * What the properties that no pack gives are to be.
		 * @return by name, null or no values
		 */
		public Map<String, @Nullable Object> unknown() {
			Map<String, @Nullable Object> unknown = new HashMap<>();
			this.kind.properties().filter(property -> !property.name().equals(Property.ID)).forEach(property -> {
				Value value = this.values.get(property.name());
				if (value == null || value.content() == null) {
					unknown.put(property.name(), property.list() ? List.of() : null);
				}
			});
			return unknown;
		}

		/**
		 * The properties that packs give.
		 * @return their values by name
		 */
		public Map<String, Object> given() {
			Map<String, Object> given = new HashMap<>();
			this.values.forEach((name, value) -> {
				if (value.content() != null) {
					given.put(name, value.content());
				}
			});
			return given;
		}

	}

}
