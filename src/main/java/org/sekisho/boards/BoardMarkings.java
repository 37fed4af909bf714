package org.sekisho.boards;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Statement;
import org.sekisho.graph.Statements;
import org.sekisho.markings.Handlings;
import org.sekisho.markings.NamedEntities;
import org.sekisho.markings.OwnMarkings;

import org.springframework.stereotype.Component;

/**
 * How boards are marked: as those say who save them, and as strictly as all that they
 * name.
 */
@Component
class BoardMarkings {

	/** What savers say of a board themselves. */
	static final String OWN = "markedAs";

	private final Statements statements;

	private final Handlings handlings;

	private final NamedEntities named;

	private final OwnMarkings own;

	BoardMarkings(Statements statements, Handlings handlings, NamedEntities named, OwnMarkings own) {
		this.own = own;
		this.statements = statements;
		this.handlings = handlings;
		this.named = named;
	}

	/** The handlings that the caller may see, as statements want them. */
	List<String> visible() {
		return this.handlings.visible();
	}

	/** A board that is asked for, as statements want it. */
	Map<String, Object> visible(String id) {
		return Map.of("id", id, "visible", visible());
	}

	/** As much of a board's marking as the caller is cleared for. */
	@Nullable String shown(Map<String, @Nullable Object> board) {
		return this.handlings.shown((String) board.get(Handlings.PROPERTY));
	}

	/**
	 * Marks a board. What its saver may not see counts where it stood on the board before
	 * and not where they only name it: the marking would tell them that it is there.
	 * @param given what its saver says; null where they leave it as it was
	 * @param stored the board as it was; empty for a new one
	 * @param before what stood on it
	 * @param after what is to stand on it
	 * @param others how other things are marked that it is made of
	 * @return the properties that say so
	 */
	Map<String, @Nullable Object> of(@Nullable String given, Map<String, @Nullable Object> stored, BoardContent before,
			BoardContent after, Collection<String> others,
			Function<Statement, List<Map<String, @Nullable Object>>> reader) {
		String own = this.own.of(given, (String) stored.get(OWN));
		List<@Nullable String> all = new ArrayList<>(others);
		all.add(own);
		all.addAll(this.named.handlings(Sight.named(after), Sight.named(before), reader));
		List<String> visible = visible();
		Set<String> known = Set.copyOf(before.links());
		marked(after.links(), reader).stream()
			.filter(link -> visible.contains(link.access()) || known.contains(link.id()))
			.forEach(link -> all.add(link.access()));
		Map<String, @Nullable Object> marks = new HashMap<>();
		marks.put(OWN, own);
		marks.put(Handlings.PROPERTY, this.handlings.allOf(all));
		return marks;
	}

	/** Links that the caller may not see, though they may see both ends. */
	Set<String> hidden(List<String> links, Function<Statement, List<Map<String, @Nullable Object>>> reader) {
		return this.handlings.allVisible() ? Set.of()
				: marked(links, reader).stream()
					.filter(link -> !this.handlings.visible(link.access()))
					.map(MarkedLink::id)
					.collect(Collectors.toSet());
	}

	/** A link and the text of its handling. */
	private record MarkedLink(String id, String access) {

	}

	private List<MarkedLink> marked(List<String> links,
			Function<Statement, List<Map<String, @Nullable Object>>> reader) {
		List<Map<String, String>> keys = new ArrayList<>();
		for (String id : links) {
			LinkKey key = LinkKey.of(id);
			if (key != null) {
				keys.add(Map.of("id", id, "from", key.from(), "type", key.type(), "to", key.to()));
			}
		}
		return keys.isEmpty() ? List.of()
				: reader.apply(this.statements.named("boards/handlings-of-links", Map.of("links", keys)))
					.stream()
					.map(row -> new MarkedLink(String.valueOf(row.get("id")),
							(String) Objects.requireNonNull(row.get(Handlings.PROPERTY))))
					.toList();
	}

}
