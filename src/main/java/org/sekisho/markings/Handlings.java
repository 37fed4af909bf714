package org.sekisho.markings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Handling;
import org.sekisho.access.Marking;
import org.sekisho.access.Scale;
import org.sekisho.access.UnknownMarking;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The handlings that something in the graph may have. The graph keeps the text of its
 * handling with everything that is marked, in the property {@value #PROPERTY}; what has
 * none is for everybody. A handling is known here before anything bears it, so what a
 * caller may see is a list of texts, and any other text hides.
 */
@Component
public class Handlings {

	/** Holds the text of a handling, on nodes and relationships. */
	public static final String PROPERTY = "access";

	private static final Logger LOG = LoggerFactory.getLogger(Handlings.class);

	private final Graph graph;

	private final Statements statements;

	private final Scale scale;

	private final Looks looks;

	private volatile @Nullable Map<String, @Nullable Handling> inUse;

	/** Those for which no question is under way any more that began without them. */
	private final Set<String> settled = ConcurrentHashMap.newKeySet();

	Handlings(Graph graph, Statements statements, Scale scale, Looks looks) {
		this.graph = graph;
		this.statements = statements;
		this.scale = scale;
		this.looks = looks;
	}

	/**
	 * Reads a marking that somebody gave, to be put on things.
	 * @param marking its words; null or blank for none
	 * @return the text of the handling; null for none
	 * @throws UnknownMarking where a word is none
	 */
	public @Nullable String of(@Nullable String marking) {
		return known(Handling.of(this.scale.marking(marking)));
	}

	/**
	 * What tells the same as each of several things.
	 * @param texts how these are handled, at least one
	 * @return the text of its handling, to be put on things; null for none
	 */
	public @Nullable String anyOf(Collection<? extends @Nullable String> texts) {
		return known(Handling.anyOf(texts.stream().map(this::read).toList()));
	}

	/**
	 * What is made of several things.
	 * @param texts how these are handled
	 * @return the text of its handling, to be put on things; null for none
	 */
	public @Nullable String allOf(Collection<? extends @Nullable String> texts) {
		return known(Handling.allOf(texts.stream().map(this::read).toList()));
	}

	/** The texts that are in use. */
	Set<String> texts() {
		return inUse().keySet();
	}

	/**
	 * The texts that a caller may see.
	 * @param clearance what the caller is cleared for
	 * @return all that are in use and visible
	 */
	List<String> visibleTo(Clearance clearance) {
		return inUse().entrySet()
			.stream()
			.filter(entry -> clears(clearance, entry.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * The texts that a caller may not see.
	 * @param clearance what the caller is cleared for
	 * @return all that are in use and not visible
	 */
	List<String> hiddenFrom(Clearance clearance) {
		List<String> hidden = new ArrayList<>(texts());
		hidden.removeAll(visibleTo(clearance));
		return hidden;
	}

	/**
	 * The texts that the caller of the moment may see, as a parameter of fixed
	 * statements.
	 * @return all that are in use and visible; where the server works for itself, all
	 */
	public List<String> visible() {
		return visibleTo(Caller.current().map(Caller::clearance).orElse(Clearance.EVERYTHING));
	}

	/**
	 * Whether the caller of the moment may see all that is in use.
	 * @return false where something may be hidden from them
	 */
	public boolean allVisible() {
		return allVisibleTo(Caller.cleared());
	}

	/**
	 * Whether a caller may see all that is in use.
	 * @param clearance what the caller is cleared for
	 * @return false where something may be hidden from them
	 */
	boolean allVisibleTo(Clearance clearance) {
		return clearance.everything() || inUse().values().stream().allMatch(handling -> clears(clearance, handling));
	}

	/**
	 * Whether the caller of the moment may see something.
	 * @param text its handling; null for none
	 * @return true where they may
	 */
	public boolean visible(@Nullable String text) {
		return text == null || clears(Caller.cleared(), inUse().get(text));
	}

	/**
	 * Sees to it that the caller of the moment may see what bears a marking.
	 * @param marking its words; null for none
	 * @throws UnknownMarking where a word is none, or the caller is not cleared for it
	 */
	public void requireCleared(@Nullable String marking) {
		Marking read = this.scale.marking(marking);
		if (!this.scale.clears(Caller.cleared(), read)) {
			throw new UnknownMarking(
					"You are not cleared for %s. Take a marking that you are cleared for, or ask somebody who is."
						.formatted(this.scale.text(read)));
		}
	}

	/**
	 * The markings of something, as far as the caller of the moment is cleared for them:
	 * another may tell that something else speaks of it, too.
	 * @param text its handling; null for none
	 * @return the words of its markings; null for none
	 */
	public @Nullable String shown(@Nullable String text) {
		Clearance clearance = Caller.cleared();
		Handling handling = (text != null) ? inUse().get(text) : null;
		if (text == null || handling == null) {
			return text;
		}
		List<Handling> cleared = handling.markings()
			.stream()
			.filter(marking -> this.scale.clears(clearance, marking))
			.map(Handling::of)
			.toList();
		return cleared.isEmpty() ? null : this.scale.text(Handling.anyOf(cleared));
	}

	private boolean clears(Clearance clearance, @Nullable Handling handling) {
		return clearance.everything() || (handling != null
				&& handling.markings().stream().anyMatch(marking -> this.scale.clears(clearance, marking)));
	}

	private Handling read(@Nullable String text) {
		Handling handling = (text != null && !text.isEmpty()) ? inUse().get(text) : Handling.OPEN;
		return (handling != null) ? handling : this.scale.handling(text);
	}

	private @Nullable String known(Handling handling) {
		String text = this.scale.text(handling);
		inUse();
		if (text != null && !this.settled.contains(text)) {
			put(text, handling);
		}
		return text;
	}

	private void put(String text, Handling handling) {
		use(text, handling);
		this.looks.endOlder();
		this.settled.add(text);
	}

	private synchronized void use(String text, Handling handling) {
		this.graph.write(this.statements.named("markings/use-handling", Map.of("text", text)));
		Map<String, @Nullable Handling> more = new LinkedHashMap<>(inUse());
		more.put(text, handling);
		this.inUse = more;
	}

	private Map<String, @Nullable Handling> inUse() {
		Map<String, @Nullable Handling> known = this.inUse;
		return (known != null) ? known : load();
	}

	private synchronized Map<String, @Nullable Handling> load() {
		Map<String, @Nullable Handling> known = this.inUse;
		if (known == null) {
			known = new LinkedHashMap<>();
			for (Map<String, @Nullable Object> row : this.graph
				.read(this.statements.named("markings/handlings-in-use", Map.of()))) {
				String text = String.valueOf(row.get("text"));
				known.put(text, readable(text));
				this.settled.add(text);
			}
			this.inUse = known;
		}
		return known;
	}

	private @Nullable Handling readable(String text) {
		try {
			return this.scale.handling(text);
		}
		catch (UnknownMarking ex) {
			LOG.warn("What is marked {} is hidden from all but those who may see everything: {}", text,
					ex.getMessage());
			return null;
		}
	}

}
