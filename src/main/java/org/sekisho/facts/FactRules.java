package org.sekisho.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.sekisho.facts.Facts.Stated;
import org.sekisho.facts.InvalidPacks.Position;
import org.sekisho.facts.InvalidPacks.Problems;
import org.sekisho.facts.Pack.Tie;
import org.sekisho.knowledge.CountryWordings;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;

/** What must hold between the facts of all packs. */
final class FactRules {

	private final Facts facts;

	private final Problems problems;

	FactRules(Facts facts, Problems problems) {
		this.facts = facts;
		this.problems = problems;
	}

	void check() {
		sourcesAreDistinct();
		this.facts.entities().forEach(this::isComplete);
		List<Tie> ties = this.facts.ties().stream().filter(this::leadsSomewhere).toList();
		Map<Reach, Set<String>> reached = new HashMap<>();
		ties.forEach(tie -> isTheOnlyOne(tie, reached));
		this.facts.entities().forEach((id, entity) -> isLinked(id, entity, reached));
		new CountryWordings(this.facts.countries()).clashes()
			.forEach(clash -> this.problems.add(position(clash.other()), clash.toString()));
	}

	private Position position(String id) {
		return Objects.requireNonNull(this.facts.entities().get(id)).at();
	}

	private void sourcesAreDistinct() {
		Map<String, Pack> packs = new HashMap<>();
		for (Pack pack : this.facts.packs()) {
			Pack other = packs.putIfAbsent(pack.source().id(), pack);
			if (other != null) {
				this.problems.add(pack.source().at(), "the source " + pack.source().id() + " already has a pack, "
						+ other.file().name() + ": put both in one file, or give this source another id");
			}
		}
	}

	private void isComplete(String id, Stated entity) {
		entity.kind()
			.properties()
			.filter(property -> property.required() && !property.list() && !property.name().equals(Property.ID))
			.filter(property -> !entity.values().containsKey(property.name()))
			.forEach(property -> this.problems.add(entity.at(),
					entity.kind().name() + " " + id + " has no " + property.name() + ": add it"));
	}

	private boolean leadsSomewhere(Tie tie) {
		Kind end = this.facts.kind(tie.end());
		String target = tie.link().target();
		if (end == null) {
			this.problems.add(tie.at(),
					tie.link().name() + " leads to " + tie.end() + ", which no pack states: " + remedy(tie.end()));
		}
		else if (!target.equals(Kind.ENTITY) && !target.equals(end.name())) {
			this.problems.add(tie.at(), tie.link().name() + " leads to " + tie.end() + ", which is of the kind "
					+ end.name() + ": give the id of a " + target);
		}
		else if (this.facts.isBeyond(tie.end()) && isTheirs(tie, end)) {
			this.problems.add(tie.at(), tie.link().name() + " leads to " + tie.end()
					+ ", of which a report says the same link and which can have but one: remove it here");
		}
		else {
			List<String> missing = missing(tie, end);
			if (missing.isEmpty()) {
				return true;
			}
			this.problems.add(tie.at(), tie.link().name() + " leads to " + tie.end()
					+ ", which shows such links with their " + String.join(" and ", missing)
					+ ", and these cannot be given here: state the link there or, where a report makes it, remove it");
		}
		return false;
	}

	/**
	 * Properties without which the far end could not show the link, and which cannot be
	 * given at this end.
	 */
	private List<String> missing(Tie tie, Kind end) {
		Stated owner = this.facts.entities().get(tie.owner());
		return (owner == null) ? List.of()
				: back(tie, owner, end).map(Link::object)
					.filter(Objects::nonNull)
					.flatMap(object -> object.properties().values().stream())
					.filter(property -> property.required() && !property.list())
					.map(Property::name)
					.filter(name -> !givable(tie.link(), name))
					.distinct()
					.sorted()
					.toList();
	}

	private static boolean givable(Link link, String property) {
		LinkObject object = link.object();
		return object != null && object.properties().containsKey(property);
	}

	private String remedy(String id) {
		String state = "state it as a fact of its own";
		return this.problems.areMany() ? state : Nodes.closest(id, sameKind(id)).orElse(state);
	}

	/** Whether a link would be the second of a field of which its end has but one. */
	private boolean isTheirs(Tie tie, Kind end) {
		Stated owner = this.facts.entities().get(tie.owner());
		return owner != null && back(tie, owner, end).anyMatch(link -> link.cardinality() == Link.Cardinality.ONE);
	}

	/** The fields in which the far end shows the link. */
	private static Stream<Link> back(Tie tie, Stated owner, Kind end) {
		return end.links()
			.filter(link -> link.type().equals(tie.link().type()) && link.direction() != tie.link().direction())
			.filter(link -> link.target().equals(Kind.ENTITY) || link.target().equals(owner.kind().name()));
	}

	private List<String> sameKind(String id) {
		String prefix = id.substring(0, id.indexOf(':') + 1);
		return this.facts.entities().keySet().stream().filter(other -> other.startsWith(prefix)).toList();
	}

	/** A link may be stated at either end, so each end's fields are looked at. */
	private void isTheOnlyOne(Tie tie, Map<Reach, Set<String>> reached) {
		reach(tie, tie.from(), Link.Direction.OUT, tie.to(), reached);
		reach(tie, tie.to(), Link.Direction.IN, tie.from(), reached);
	}

	private void reach(Tie tie, String id, Link.Direction direction, String end, Map<Reach, Set<String>> reached) {
		Single.fields(this.facts, id, tie.link().type(), direction, end).forEach(link -> {
			Set<String> ends = reached.computeIfAbsent(new Reach(id, link.name()), field -> new HashSet<>());
			if (ends.add(end) && ends.size() > 1 && link.cardinality() == Link.Cardinality.ONE) {
				this.problems.add(tie.at(),
						link.name() + " of " + id + " leads to " + end + " here and elsewhere to another: keep one");
			}
		});
	}

	private void isLinked(String id, Stated entity, Map<Reach, Set<String>> reached) {
		entity.kind()
			.links()
			.filter(link -> link.required() && link.cardinality() == Link.Cardinality.ONE)
			.filter(link -> !reached.containsKey(new Reach(id, link.name())))
			.forEach(link -> this.problems.add(entity.at(),
					entity.kind().name() + " " + id + " has no " + link.name() + ": add it"));
	}

	/** A link field of an entity. */
	private record Reach(String id, String field) {

	}

}
