package org.sekisho.knowledge;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statements;
import org.springframework.stereotype.Component;

/**
 * Tells which country a wording means. The wordings are read from the graph at first use
 * and not from the packs: what resolves is then exactly what a seizure can be linked to,
 * and a start with unchanged packs parses none.
 */
@Component
public class Countries {

	private final Graph graph;

	private final Statements statements;

	private final AtomicReference<@Nullable CountryWordings> wordings = new AtomicReference<>();

	Countries(Graph graph, Statements statements) {
		this.graph = graph;
		this.statements = statements;
	}

	/**
	 * Finds the country by its code in ISO 3166 (two or three letters, present or
	 * former), its name or one of its aliases. Case, accents, blanks and punctuation
	 * don't matter.
	 * @param wording a country as somebody wrote it
	 * @return which country it is, that it is none, or that nobody knows
	 */
	public Resolution resolve(String wording) {
		CountryWordings known = this.wordings.get();
		if (known == null) {
			known = read();
			this.wordings.set(known);
		}
		return known.resolve(wording);
	}

	/** Has the wordings read again, because the packs have been loaded. */
	public void forget() {
		this.wordings.set(null);
	}

	private CountryWordings read() {
		return new CountryWordings(this.graph.read(this.statements.named("knowledge/countries", Map.of()))
			.stream()
			.map(row -> CountryWordings.Country.of(Objects.requireNonNull(row.get("id")).toString(), row))
			.toList());
	}

	/** What a wording means. */
	public sealed interface Resolution permits Known, Pseudo, Unrecognised {

	}

	/**
	 * A country.
	 *
	 * @param id its business key, such as {@code country:NA}
	 * @param name its name
	 * @param validFrom the first day on which the country, or the code that was written,
	 * was in use; null where it always was
	 * @param validTo the last such day; null where it still is in use
	 */
	public record Known(String id, String name, @Nullable LocalDate validFrom,
			@Nullable LocalDate validTo) implements Resolution {

		/**
		 * Whether what was written was in use on a day.
		 * @param day the day
		 * @return whether it was
		 */
		public boolean validOn(LocalDate day) {
			return (this.validFrom == null || !day.isBefore(this.validFrom))
					&& (this.validTo == null || !day.isAfter(this.validTo));
		}

	}

	/**
	 * A wording that stands where a country should but means none, such as "Unknown", or
	 * nothing at all.
	 *
	 * @param wording as written
	 */
	public record Pseudo(String wording) implements Resolution {

	}

	/**
	 * A wording that is not known.
	 *
	 * @param wording as written
	 */
	public record Unrecognised(String wording) implements Resolution {

	}

}
