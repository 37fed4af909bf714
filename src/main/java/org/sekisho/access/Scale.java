package org.sekisho.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The words of markings, which stand beside each other between double slashes, as in
 * {@code TLP:AMBER//SECRET//REL TO JP, WCO//ORCON JP//NOMINAL}.
 *
 * @param levels the levels of the national scale, the lowest first
 * @param organisations beside countries, to whom something may be released and who may
 * control it
 */
public record Scale(List<String> levels, Set<String> organisations) {

	private static final String BESIDE = "//";

	private static final String OR = " OR ";

	private static final String RELEASABLE = "REL TO ";

	private static final String ORIGINATOR = "ORCON ";

	private static final String NOMINAL = "NOMINAL";

	/** What is left where two lists of organisations have none in common. */
	private static final String NOBODY = "NOBODY";

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	/** Does not change afterwards. */
	public Scale {
		levels = List.copyOf(levels);
		organisations = Set.copyOf(organisations);
	}

	/**
	 * Reads a marking.
	 * @param text its words, in any case and order; nothing for no marking
	 * @return the marking
	 * @throws UnknownMarking where a word is none
	 */
	public Marking marking(@Nullable String text) {
		Marking marking = Marking.NONE;
		for (String part : (text != null) ? text.split("//+") : new String[0]) {
			String word = part.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
			marking = word.isEmpty() ? marking : marking.and(word(word));
		}
		return marking;
	}

	private Marking word(String word) {
		if (word.equals(NOMINAL)) {
			return new Marking(null, -1, null, Set.of(), true);
		}
		if (word.startsWith(RELEASABLE)) {
			return new Marking(null, -1, organisations(word.substring(RELEASABLE.length())), Set.of(), false);
		}
		if (word.startsWith(ORIGINATOR)) {
			return new Marking(null, -1, null, organisations(word.substring(ORIGINATOR.length())), false);
		}
		int level = this.levels.indexOf(word);
		if (level >= 0) {
			return new Marking(null, level, null, Set.of(), false);
		}
		return new Marking(Light.of(word).orElseThrow(() -> unknown(word)), -1, null, Set.of(), false);
	}

	private Set<String> organisations(String list) {
		Set<String> named = new LinkedHashSet<>();
		for (String each : list.equals(NOBODY) ? new String[0] : list.split(",")) {
			named.add(organisation(each.strip()));
		}
		return named;
	}

	/**
	 * Reads whom a marking or a clearance names.
	 * @param name an ISO 3166 code or an organisation
	 * @return the name in capitals
	 * @throws UnknownMarking where nobody is called so
	 */
	public String organisation(String name) {
		String known = name.toUpperCase(Locale.ROOT);
		if (COUNTRIES.contains(known) || this.organisations.contains(known)) {
			return known;
		}
		throw new UnknownMarking(
				"'%s' is nobody that markings name: take codes of countries as of ISO 3166, such as JP, or "
					.formatted(name) + String.join(", ", new TreeSet<>(this.organisations))
						+ ". The setting sekisho.markings.organisations adds others.");
	}

	private UnknownMarking unknown(String word) {
		return new UnknownMarking(
				("'%s' is no marking. A marking is made of the lights %s, the levels %s, REL TO with countries or "
						+ "organisations, ORCON with them, and NOMINAL, with // between them, such as TLP:AMBER//REL TO JP.")
					.formatted(word,
							List.of(Light.values()).stream().map(Light::label).collect(Collectors.joining(", ")),
							String.join(", ", this.levels)));
	}

	/**
	 * Writes a marking.
	 * @param marking the marking
	 * @return its words in their order; empty for none
	 */
	public String text(Marking marking) {
		List<String> words = new ArrayList<>();
		Optional.ofNullable(marking.light()).map(Light::label).ifPresent(words::add);
		if (marking.level() >= 0) {
			words.add(this.levels.get(marking.level()));
		}
		if (marking.releasable() != null) {
			words.add(RELEASABLE + list(marking.releasable()));
		}
		if (!marking.originators().isEmpty()) {
			words.add(ORIGINATOR + list(marking.originators()));
		}
		if (marking.nominal()) {
			words.add(NOMINAL);
		}
		return String.join(BESIDE, words);
	}

	private static String list(Set<String> organisations) {
		return organisations.isEmpty() ? NOBODY : String.join(", ", new TreeSet<>(organisations));
	}

	/**
	 * Writes a handling.
	 * @param handling the handling
	 * @return its markings in their order; null where everybody may see it
	 */
	public @Nullable String text(Handling handling) {
		String text = handling.markings().stream().map(this::text).sorted().collect(Collectors.joining(OR));
		return text.isEmpty() ? null : text;
	}

	/**
	 * Reads what {@link #text(Handling)} wrote.
	 * @param text a handling; null where everybody may see it
	 * @return the handling
	 * @throws UnknownMarking where the scale has changed since
	 */
	public Handling handling(@Nullable String text) {
		Set<Marking> markings = new LinkedHashSet<>();
		for (String each : (text != null) ? text.split(OR) : new String[] { "" }) {
			markings.add(marking(each));
		}
		return new Handling(markings);
	}

	/**
	 * Whether somebody may see what bears a marking.
	 * @param clearance what they are cleared for
	 * @param marking the marking
	 * @return true where they are cleared for each of its words
	 */
	public boolean clears(Clearance clearance, Marking marking) {
		if (clearance.everything()) {
			return true;
		}
		Set<String> releasable = marking.releasable();
		return clears(clearance, marking.light()) && marking.level() <= level(clearance)
				&& (releasable == null || clearance.organisations().stream().anyMatch(releasable::contains))
				&& clearance.organisations().containsAll(marking.originators())
				&& (!marking.nominal() || clearance.nominal());
	}

	/**
	 * Reads a clearance.
	 * @param light the highest light, as markings write it; null for TLP:CLEAR alone
	 * @param level the highest level; null for none
	 * @param organisations for whom somebody works
	 * @param nominal whether they may see what names persons
	 * @param everything whether they may see whatever there is
	 * @return the clearance
	 * @throws UnknownMarking where a word is none
	 */
	public Clearance clearance(@Nullable String light, @Nullable String level, Set<String> organisations,
			boolean nominal, boolean everything) {
		Light read = (light != null) ? Light.of(light).orElseThrow(() -> unknown(light)) : null;
		String known = (level != null) ? level.strip().toUpperCase(Locale.ROOT) : null;
		if (known != null && !this.levels.contains(known)) {
			throw unknown(known);
		}
		return new Clearance(read, known, organisations.stream().map(this::organisation).collect(Collectors.toSet()),
				nominal, everything);
	}

	/**
	 * Whether a clearance reaches as far as another.
	 * @param own the clearance
	 * @param other the other
	 * @return true where whatever the other clears it clears, too
	 */
	public boolean covers(Clearance own, Clearance other) {
		return own.everything() || (!other.everything() && (own.nominal() || !other.nominal())
				&& (other.light() == null || clears(own, other.light())) && level(other) <= level(own)
				&& own.organisations().containsAll(other.organisations()));
	}

	private int level(Clearance clearance) {
		return (clearance.level() != null) ? this.levels.indexOf(clearance.level()) : -1;
	}

	private static boolean clears(Clearance clearance, @Nullable Light light) {
		return light == null || light == Light.CLEAR
				|| (clearance.light() != null && light.compareTo(clearance.light()) <= 0);
	}

}
