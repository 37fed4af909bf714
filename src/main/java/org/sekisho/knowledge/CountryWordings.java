package org.sekisho.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.knowledge.Countries.Known;
import org.sekisho.knowledge.Countries.Pseudo;
import org.sekisho.knowledge.Countries.Resolution;
import org.sekisho.knowledge.Countries.Unrecognised;
import org.springframework.core.io.ClassPathResource;

/**
 * The wordings of countries, and those that stand where a country should but mean none.
 */
final class CountryWordings {

	static final String KIND = "Country";

	private static final String PSEUDO = "countries/pseudo.txt";

	private static final Pattern CODE = Pattern.compile("\\p{Alpha}{2}");

	private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final Map<String, Country> codes = new HashMap<>();

	private final Map<String, Country> wordings = new HashMap<>();

	private final Set<String> pseudo = pseudo();

	private final List<Clash> clashes = new ArrayList<>();

	CountryWordings(Collection<Country> countries) {
		countries.forEach(country -> add(this.codes, upper(country.code()), country.code(), country));
		countries.forEach(this::add);
	}

	private void add(Country country) {
		country.wordings().forEach(wording -> {
			add(this.wordings, key(wording), wording, country);
			Country other = CODE.matcher(wording).matches() ? this.codes.get(upper(wording)) : null;
			if (other != null && !other.equals(country)) {
				this.clashes.add(new Clash(wording, other.id(), country.id()));
			}
			if (this.pseudo.contains(key(wording))) {
				this.clashes.add(new Clash(wording, "no country in " + PSEUDO, country.id()));
			}
		});
	}

	private void add(Map<String, Country> index, String key, String wording, Country country) {
		Country other = index.putIfAbsent(key, country);
		if (other != null && !other.equals(country)) {
			this.clashes.add(new Clash(wording, other.id(), country.id()));
		}
	}

	List<Clash> clashes() {
		return this.clashes;
	}

	// Codes come first and only as written: NA is Namibia, though N/A is no country.
	Resolution resolve(String wording) {
		String bare = wording.strip();
		Country country = CODE.matcher(bare).matches() ? this.codes.get(upper(bare)) : null;
		String key = key(bare);
		if (country == null) {
			country = this.wordings.get(key);
		}
		if (country != null) {
			return new Known(country.id(), country.name());
		}
		return (key.isEmpty() || this.pseudo.contains(key)) ? new Pseudo(bare) : new Unrecognised(bare);
	}

	private static String upper(String code) {
		return code.toUpperCase(Locale.ROOT);
	}

	/** What is left of a wording without case, accents, blanks and punctuation. */
	private static String key(String wording) {
		String bare = Normalizer.normalize(wording.replace("&", " and "), Normalizer.Form.NFKD);
		return NOT_LETTERS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
	}

	private static Set<String> pseudo() {
		try {
			return new ClassPathResource(PSEUDO).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter(line -> !line.isBlank() && !line.startsWith("#"))
				.map(CountryWordings::key)
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(PSEUDO + " cannot be read", ex);
		}
	}

	/**
	 * A country with all it is called.
	 *
	 * @param id its business key
	 * @param code ISO 3166-1 alpha-2
	 * @param name its name
	 * @param aliases its other wordings
	 */
	record Country(String id, String code, String name, List<String> aliases) {

		static Country of(String id, Map<String, @Nullable Object> properties) {
			List<?> aliases = (properties.get("aliases") instanceof List<?> list) ? list : List.of();
			return new Country(id, String.valueOf(properties.get("code")), String.valueOf(properties.get("name")),
					aliases.stream().map(String::valueOf).toList());
		}

		Stream<String> wordings() {
			return Stream.concat(Stream.of(this.name), this.aliases.stream());
		}

	}

	/**
	 * A wording with two meanings.
	 *
	 * @param wording the wording
	 * @param one what it means first
	 * @param other the id of the country that it means as well
	 */
	record Clash(String wording, String one, String other) {

		@Override
		public String toString() {
			return "\"" + this.wording + "\" means " + this.other + " here but also " + this.one
					+ ": a wording must mean one country";
		}

	}

}
