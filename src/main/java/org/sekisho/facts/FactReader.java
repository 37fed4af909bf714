package org.sekisho.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.InvalidPacks.Position;
import org.sekisho.facts.Nodes.Entry;
import org.sekisho.facts.Pack.Fact;
import org.sekisho.facts.Pack.Section;
import org.sekisho.facts.Pack.Tie;
import org.sekisho.facts.Pack.Value;
import org.sekisho.vocabulary.Computed;
import org.sekisho.vocabulary.Field;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the facts of one pack, those nested in others included. */
final class FactReader {

	private static final String ORDINAL = "ordinal";

	/** What only report files make, and sources, which packs state at their top. */
	private static final Set<String> NOT_STATED = Set.of("Import", "Rejection", "Seizure", "SeizureVersion", "Source");

	private final Vocabulary vocabulary;

	private final Nodes nodes;

	private final ValueReader values;

	private final Grades grades;

	private final List<Fact> facts = new ArrayList<>();

	private final List<Tie> ties = new ArrayList<>();

	FactReader(Vocabulary vocabulary, Nodes nodes, Grades grades) {
		this.vocabulary = vocabulary;
		this.nodes = nodes;
		this.grades = grades;
		this.values = new ValueReader(vocabulary, nodes);
	}

	List<Fact> facts() {
		return this.facts;
	}

	List<Tie> ties() {
		return this.ties;
	}

	/** Reads a fact, whose first field is its kind with its id. */
	void read(Node node, Section section) {
		Map<String, Entry> entries = this.nodes.map(node, "a fact");
		if (entries.isEmpty()) {
			return;
		}
		Entry first = entries.values().iterator().next();
		Kind kind = this.vocabulary.find(first.name()).filter(found -> !found.isInterface()).orElse(null);
		if (kind == null) {
			this.nodes.problem(first.at(), first.name() + " is no kind; a fact starts with its kind and id: "
					+ Nodes.nearest(first.name(), this.vocabulary.kinds().stream().map(Kind::name).toList()));
			return;
		}
		String id = this.nodes.text(first.value(), "the id");
		entries.remove(first.name());
		state(kind, id, entries, Map.of(), section, first.at());
	}

	/** Reads a fact whose kind is known and whose id is a field like any other. */
	void read(Kind kind, Map<String, Entry> entries, Section section, Position at) {
		Entry id = entries.remove(Property.ID);
		if (id != null) {
			entity(kind, this.nodes.text(id.value(), Property.ID), entries, Map.of(), section, at);
		}
	}

	private void state(Kind kind, @Nullable String id, Map<String, Entry> entries, Map<String, Value> defaults,
			Section section, Position at) {
		if (NOT_STATED.contains(kind.name())) {
			this.nodes.problem(at, kind.name() + " is nothing that facts of a pack can state: remove it");
			return;
		}
		entity(kind, id, entries, defaults, section, at);
	}

	private void entity(Kind kind, @Nullable String id, Map<String, Entry> entries, Map<String, Value> defaults,
			Section wider, Position at) {
		if (id == null || !fits(kind, id, at)) {
			return;
		}
		Section section = wider.with(this.grades.ofClaim(entries, wider.claim()));
		Map<String, Value> stated = new LinkedHashMap<>(defaults);
		this.facts.add(new Fact(kind, id, section, stated, at));
		for (Entry entry : entries.values()) {
			switch (kind.fields().get(entry.name())) {
				case null -> this.nodes.unknown(kind.name(), entry, kind.fields().keySet());
				case Field field when !givable(field) -> this.nodes.problem(entry.at(),
						entry.name() + " follows from the rest and cannot be given: remove it");
				case Property property ->
					stated.put(entry.name(), new Value(this.values.read(property, entry.value()), entry.at()));
				case Link link -> link(link, id, entry, section);
				case Computed computed -> throw new IllegalStateException(computed.coordinates() + " is not givable");
			}
		}
	}

	private static boolean givable(Field field) {
		return switch (field) {
			case Property property -> !property.name().equals(Property.ID) && !property.name().equals(Property.KIND);
			case Link link -> !link.type().equals(Link.CITES);
			case Computed computed -> false;
		};
	}

	private void link(Link link, String owner, Entry entry, Section section) {
		List<Node> ends = (link.cardinality() == Link.Cardinality.ONE) ? List.of(entry.value())
				: this.nodes.list(entry.value(), entry.name());
		for (int i = 0; i < ends.size(); i++) {
			Node end = ends.get(i);
			if (link.object() != null) {
				described(link, link.object(), owner, end, section);
			}
			else if (end instanceof MappingNode) {
				nested(link, owner, end, i + 1, section);
			}
			else {
				String id = this.nodes.text(end, "the id in " + link.name());
				if (id != null) {
					this.ties.add(new Tie(link, owner, id, Map.of(), section, this.nodes.at(end)));
				}
			}
		}
	}

	/** A link with properties of its own: a map of them and of the id at its end. */
	private void described(Link link, LinkObject object, String owner, Node node, Section section) {
		Map<Boolean, List<String>> names = object.properties()
			.values()
			.stream()
			.collect(Collectors.partitioningBy(Property::required,
					Collectors.mapping(Property::name, Collectors.toCollection(ArrayList::new))));
		List<String> needed = names.getOrDefault(true, List.of());
		needed.addFirst(object.end());
		Map<String, Entry> entries = this.nodes.map(node, "each of " + link.name(), needed,
				Stream.concat(names.getOrDefault(false, List.of()).stream(), Grades.OF_CLAIMS.stream()).toList());
		Section judged = section.with(this.grades.ofClaim(entries, section.claim()));
		Entry end = entries.remove(object.end());
		Map<String, Object> properties = new HashMap<>();
		for (Entry entry : entries.values()) {
			Property property = Objects.requireNonNull(object.properties().get(entry.name()));
			Object value = this.values.read(property, entry.value());
			if (value != null) {
				properties.put(entry.name(), value);
			}
		}
		String id = (end != null) ? this.nodes.text(end.value(), object.end()) : null;
		if (id != null) {
			this.ties.add(new Tie(link, owner, id, properties, judged, this.nodes.at(node)));
		}
	}

	/** An entity stated in the link field of another. */
	private void nested(Link link, String owner, Node node, int ordinal, Section section) {
		Kind kind = this.vocabulary.kind(link.target());
		Position at = this.nodes.at(node);
		if (kind.isInterface()) {
			this.nodes.problem(at, link.name()
					+ " may lead to any kind: write the id here, and state the entity as a fact of its own");
			return;
		}
		Map<String, Entry> entries = this.nodes.map(node, link.name());
		Entry given = entries.remove(Property.ID);
		String id = (given != null) ? this.nodes.text(given.value(), Property.ID)
				: kind.prefix() + ":" + owner.substring(owner.indexOf(':') + 1) + "/" + ordinal;
		Map<String, Value> defaults = kind.fields().containsKey(ORDINAL)
				? Map.of(ORDINAL, new Value((long) ordinal, at)) : Map.of();
		if (id != null) {
			this.ties.add(new Tie(link, owner, id, Map.of(), section, at));
		}
		state(kind, id, entries, defaults, section, at);
	}

	private boolean fits(Kind kind, String id, Position at) {
		boolean fits = id.matches(kind.prefix() + ":\\S+");
		if (!fits) {
			this.nodes.problem(at, "the id of " + kind.name() + " is \"" + id + "\" but must start with "
					+ kind.prefix() + ": and hold no blanks");
		}
		return fits;
	}

}
