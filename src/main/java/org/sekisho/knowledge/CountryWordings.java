package org.sekisho.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.knowledge.Countries.Known;
import org.sekisho.knowledge.Countries.Pseudo;
import org.sekisho.knowledge.Countries.Resolution;
import org.sekisho.knowledge.Countries.Unrecognised;
import org.sekisho.vocabulary.PartialDate;
import org.springframework.core.io.ClassPathResource;

/**
 * The wordings of countries, and those that stand where a country should but mean none.
 */
public final class CountryWordings {

	/** The kind of which countries are. */
	public static final String KIND = "Country";

	private static final String PSEUDO = "countries/pseudo.txt";

	private static final String FORMER = "countries/former-codes.txt";

	private static final Pattern CODE = Pattern.compile("\\p{Alpha}{2,3}");

	/** ISO writes some names as "Niger (the)". */
	private static final Pattern ARTICLE = Pattern.compile("\\(the\\)", Pattern.CASE_INSENSITIVE);

	private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final Map<String, Country> codes = new HashMap<>();

	private final Map<String, Country> wordings = new HashMap<>();

	private final Map<String, FormerCode> former = former();

	private final Set<String> pseudo = lines(PSEUDO).map(CountryWordings::key).collect(Collectors.toUnmodifiableSet());

	private final List<Clash> clashes = new ArrayList<>();

	/**
	 * The wordings of these countries.
	 * @param countries with all they are called
	 */
	public CountryWordings(Collection<Country> countries) {
		countries.forEach(country -> country.codes().forEach(code -> add(this.codes, upper(code), code, country)));
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

	/**
	 * The wordings that mean two countries.
	 * @return one entry for each pair
	 */
	public List<Clash> clashes() {
		return this.clashes;
	}

	// Codes come first and only as written: NA is Namibia, though N/A is no country.
	/**
	 * What a wording means.
	 * @param wording a country as somebody wrote it
	 * @return which country it is, that it is none, or that nobody knows
	 */
	public Resolution resolve(String wording) {
		String bare = wording.strip();
		String key = key(bare);
		Optional<Known> known = code(bare).or(() -> Optional.ofNullable(this.wordings.get(key)).map(Country::known));
		if (known.isPresent()) {
			return known.get();
		}
		return (key.isEmpty() || this.pseudo.contains(key)) ? new Pseudo(bare) : new Unrecognised(bare);
	}

	private Optional<Known> code(String bare) {
		if (!CODE.matcher(bare).matches()) {
			return Optional.empty();
		}
		String code = upper(bare);
		FormerCode old = this.former.get(code);
		Country country = this.codes.get((old != null) ? old.present() : code);
		if (country == null) {
			return Optional.empty();
		}
		return Optional.of((old != null) ? country.known(old.last()) : country.known());
	}

	private static String upper(String code) {
		return code.toUpperCase(Locale.ROOT);
	}

	/** What is left of a wording without case, accents, blanks and punctuation. */
	private static String key(String wording) {
		String bare = Normalizer.normalize(ARTICLE.matcher(wording).replaceAll("").replace("&", " and "),
				Normalizer.Form.NFKD);
		return NOT_LETTERS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
	}

	private static Map<String, FormerCode> former() {
		return lines(FORMER).map(line -> line.split(" "))
			.collect(Collectors.toUnmodifiableMap(parts -> parts[0],
					parts -> new FormerCode(parts[1], PartialDate.parse(parts[2]).latest())));
	}

	private static Stream<String> lines(String file) {
		try {
			return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter(line -> !line.isBlank() && !line.startsWith("#"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " cannot be read", ex);
		}
	}

	/**
	 * A code that is not in use any more.
	 *
	 * @param present the code that its country has now
	 * @param last the last day on which it was in use
	 */
	private record FormerCode(String present, LocalDate last) {

	}

	/**
	 * A country with all it is called.
	 *
	 * @param id its business key
	 * @param code ISO 3166-1 alpha-2
	 * @param name its name
	 * @param aliases its other wordings
	 * @param validFrom the first day on which its code was in use, where it is known
	 * @param validTo the last such day, where there is one
	 */
	public record Country(String id, String code, String name, List<String> aliases, @Nullable LocalDate validFrom,
			@Nullable LocalDate validTo) {

		/**
		 * A country as the graph has it.
		 * @param id its business key
		 * @param properties its properties by name
		 * @return the country
		 */
		public static Country of(String id, Map<String, @Nullable Object> properties) {
			List<?> aliases = (properties.get("aliases") instanceof List<?> list) ? list : List.of();
			return new Country(id, String.valueOf(properties.get("code")), String.valueOf(properties.get("name")),
					aliases.stream().map(String::valueOf).toList(),
					date(properties.get("validFrom")).map(PartialDate::earliest).orElse(null),
					date(properties.get("validTo")).map(PartialDate::latest).orElse(null));
		}

		private static Optional<PartialDate> date(@Nullable Object value) {
			return Optional.ofNullable(value).map(Object::toString).map(PartialDate::parse);
		}

		/**
		 * What a wording means that means this country.
		 * @return the country, with the days on which its code was in use
		 */
		public Known known() {
			return new Known(this.id, this.name, this.validFrom, this.validTo);
		}

		/** The country as a code says that was in use until a day. */
		Known known(LocalDate last) {
			return new Known(this.id, this.name, this.validFrom, last);
		}

		/**
		 * All it is called.
		 * @return its name and its aliases
		 */
		public Stream<String> wordings() {
			return Stream.concat(Stream.of(this.name), this.aliases.stream());
		}

		/**
		 * Its codes of two and three letters; Java doesn't know those of former
		 * countries.
		 */
		Stream<String> codes() {
			try {
				return Stream.of(this.code, Locale.of("", this.code).getISO3Country())
					.filter(letters -> !letters.isEmpty());
			}
			catch (IllformedLocaleException | MissingResourceException ex) {
				return Stream.of(this.code);
			}
		}

	}

	/**
	 * A wording with two meanings.
	 *
	 * @param wording the wording
	 * @param one what it means first
	 * @param other the id of the country that it means as well
	 */
	public record Clash(String wording, String one, String other) {

		@Override
		public String toString() {
			return "\"" + this.wording + "\" means " + this.other + " here but also " + this.one
					+ ": a wording must mean one country";
		}

	}

}
