package org.sekisho.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.markings.Handlings;
import org.sekisho.markings.NamedEntities;
import org.sekisho.markings.OwnMarkings;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/**
 * How saved queries are marked: as those say who save them, and as strictly as the
 * entities whose ids stand in them.
 */
@Component
class QueryMarkings {

	/** What savers say of a query themselves. */
	static final String OWN = "markedAs";

	private final Graph graph;

	private final Handlings handlings;

	private final NamedEntities named;

	private final Pattern ids;

	private final OwnMarkings own;

	QueryMarkings(Graph graph, Handlings handlings, NamedEntities named, OwnMarkings own, Vocabulary vocabulary) {
		this.own = own;
		this.graph = graph;
		this.handlings = handlings;
		this.named = named;
		this.ids = Pattern.compile("\\b(?:"
				+ vocabulary.kinds().stream().map(Kind::prefix).map(Pattern::quote).collect(Collectors.joining("|"))
				+ "):[^\\s\"\\\\]+");
	}

	/** The handlings that the caller may see, as statements want them. */
	List<String> visible() {
		return this.handlings.visible();
	}

	/** As much of a query's marking as the caller is cleared for. */
	@Nullable String shown(Map<String, @Nullable Object> query) {
		return this.handlings.shown((String) query.get(Handlings.PROPERTY));
	}

	/**
	 * Marks a query.
	 * @param given what its saver says; null where they leave it as it was
	 * @param before the query as it was; empty for a new one
	 * @param after the query as it is to be
	 * @return the properties that say so
	 */
	Map<String, @Nullable Object> of(@Nullable String given, Map<String, @Nullable Object> before,
			Map<String, @Nullable Object> after) {
		String own = this.own.of(given, (String) before.get(OWN));
		List<@Nullable String> all = new ArrayList<>(
				this.named.handlings(named(after), named(before), this.graph::read));
		all.add(own);
		Map<String, @Nullable Object> marks = new HashMap<>();
		marks.put(OWN, own);
		marks.put(Handlings.PROPERTY, this.handlings.allOf(all));
		return marks;
	}

	/** What may be an id, as it stands and without what may end a sentence. */
	private Set<String> named(Map<String, @Nullable Object> query) {
		Set<String> found = new LinkedHashSet<>();
		Stream.of("name", "description", "document", "variables")
			.map(query::get)
			.filter(Objects::nonNull)
			.forEach(text -> this.ids.matcher(text.toString()).results().forEach(match -> {
				found.add(match.group());
				found.add(match.group().replaceFirst("[\\p{Punct}]+$", ""));
			}));
		return found;
	}

}
