package org.sekisho.packs;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.Facts;
import org.sekisho.facts.Facts.Stated;
import org.sekisho.facts.Pack;
import org.sekisho.facts.Pack.Section;
import org.sekisho.facts.Pack.Tie;
import org.sekisho.facts.Single;
import org.sekisho.vocabulary.Link;

/** What packs state, as the statements that write it take it. */
final class PackParameters {

	private PackParameters() {
	}

	static List<Map<String, Object>> entities(Collection<String> ids, Facts facts) {
		return ids.stream().map(id -> {
			Stated entity = Objects.requireNonNull(facts.entities().get(id));
			return Map.<String, Object>of("id", id, "kind", entity.kind().name(), "unknown", entity.unknown(), "given",
					entity.given());
		}).toList();
	}

	static List<Map<String, @Nullable Object>> citations(Pack pack) {
		return pack.facts().stream().map(fact -> {
			Map<String, @Nullable Object> citation = cited(fact.section());
			citation.put("id", fact.id());
			return citation;
		}).distinct().toList();
	}

	/** One relationship for each link, with the section that states it first. */
	static Collection<Map<String, Object>> links(Pack pack, Facts facts) {
		Map<String, Set<String>> singles = singles(pack, facts);
		Map<List<Object>, Map<String, Object>> links = new LinkedHashMap<>();
		for (Tie tie : pack.ties()) {
			Map<String, @Nullable Object> properties = cited(tie.section());
			properties.putAll(tie.properties());
			properties.put("source", pack.source().id());
			String type = tie.link().type();
			links.putIfAbsent(List.of(type, tie.from(), tie.to(), tie.properties()),
					Map.of("type", type, "from", tie.from(), "to", tie.to(), "once", tie.link().once(), "single",
							singles.getOrDefault(type, Set.of()).contains(tie.from()), "properties", properties));
		}
		return links.values();
	}

	/**
	 * The entities from which the pack has a link start that stands only once, whoever
	 * states it, in a field that leads to one: by the types of these links.
	 */
	static Map<String, Set<String>> singles(Pack pack, Facts facts) {
		Map<String, Set<String>> singles = new HashMap<>();
		Single.of(facts, pack).keySet().forEach(single -> {
			if (single.outgoing() && single.field().once()) {
				singles.computeIfAbsent(single.field().type(), type -> new HashSet<>()).add(single.id());
			}
		});
		return singles;
	}

	static List<String> types(Pack pack, Predicate<Link> wanted) {
		return pack.ties().stream().map(Tie::link).filter(wanted).map(Link::type).distinct().toList();
	}

	static Map<String, @Nullable Object> cited(Section section) {
		Map<String, @Nullable Object> place = new HashMap<>();
		place.put("section", section.name());
		place.put("page", section.page());
		place.put("credibility", section.claim().credibility());
		place.put("assessment", section.claim().assessment());
		return place;
	}

}
