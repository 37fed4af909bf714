package org.sekisho.packs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.knowledge.CountryWordings;
import org.sekisho.packs.InvalidPacks.Position;
import org.sekisho.packs.InvalidPacks.Problems;
import org.sekisho.packs.Pack.Fact;
import org.sekisho.packs.Pack.Tie;
import org.sekisho.packs.Pack.Value;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/** What all packs state together. */
final class Facts {

	private final List<Pack> packs;

	private final Map<String, Stated> entities = new LinkedHashMap<>();

	private Facts(List<Pack> packs) {
		this.packs = packs;
	}

	/**
	 * Reads packs and checks each by itself and all together.
	 * @param vocabulary what they are checked against
	 * @param files the packs
	 * @return what they state
	 * @throws InvalidPacks where any of them is wrong
	 */
	static Facts read(Vocabulary vocabulary, Collection<Pack.File> files) {
		Problems problems = new Problems();
		PackReader reader = new PackReader(vocabulary, problems);
		List<Pack> packs = files.stream().flatMap(file -> reader.read(file).stream()).toList();
		if (packs.size() < files.size()) {
			// What the others say cannot be judged without these.
			problems.throwIfAny();
		}
		Facts facts = new Facts(packs);
		packs.forEach(pack -> facts.add(pack, problems));
		new FactRules(facts, problems).check();
		problems.throwIfAny();
		return facts;
	}

	private void add(Pack pack, Problems problems) {
		for (Fact fact : pack.facts()) {
			this.entities.computeIfAbsent(fact.id(), id -> new Stated(fact.kind(), fact.at(), new HashMap<>()))
				.add(fact, problems);
		}
	}

	List<Pack> packs() {
		return this.packs;
	}

	Map<String, Stated> entities() {
		return this.entities;
	}

	List<Tie> ties() {
		return this.packs.stream().flatMap(pack -> pack.ties().stream()).toList();
	}

	List<CountryWordings.Country> countries() {
		return this.entities.entrySet()
			.stream()
			.filter(entity -> entity.getValue().kind().name().equals(CountryWordings.KIND))
			.map(entity -> CountryWordings.Country.of(entity.getKey(), entity.getValue().properties()))
			.toList();
	}

	/**
	 * What all packs state of one entity.
	 *
	 * @param kind its kind
	 * @param at where it is stated first
	 * @param values its properties by name
	 */
	record Stated(Kind kind, Position at, Map<String, Value> values) {

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
			Map<String, @Nullable Object> properties = new HashMap<>();
			this.kind.properties().filter(property -> !property.name().equals(Property.ID)).forEach(property -> {
				Value value = this.values.get(property.name());
				Object content = (value != null) ? value.content() : null;
				properties.put(property.name(), (content == null && property.list()) ? List.of() : content);
			});
			return properties;
		}

	}

}
