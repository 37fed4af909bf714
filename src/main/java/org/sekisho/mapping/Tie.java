package org.sekisho.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.sekisho.reference.Identifier;
import org.sekisho.reference.Wording;
import org.sekisho.vocabulary.Kind;

/**
 * What one row of a network file says: two parties and what links them.
 *
 * @param id business key: the same for the same row in every file
 * @param row number of the row in its file, as a spreadsheet shows it
 * @param network what both belong to
 * @param source where the link starts
 * @param target where it ends
 * @param type link type, such as {@code CONTACTED}; the vocabulary has it from the
 * source's kind to the target's
 * @param weight how often or how strongly; null where not reported
 * @param validFrom a partial date as text; null where not reported
 * @param validTo a partial date as text; null where not reported
 * @param grades values of scales by the properties that hold them, such as
 * {@code credibility}
 * @param flags what a reader should know about it
 */
public record Tie(String id, int row, Party network, Party source, Party target, String type, @Nullable Double weight,
		@Nullable String validFrom, @Nullable String validTo, Map<String, String> grades,
		Set<FindingCode> flags) implements Finding {

	/**
	 * Whom or what a row names.
	 *
	 * @param id business key: {@code person:harbour/Anna} where only the network or case
	 * tells who that is, {@code person:harbour/Anna/TR1234567} with a number,
	 * {@code vessel:9074729} where a number does in all files
	 * @param kind label of the node, such as {@code Person}
	 * @param name what it is called where nobody has named it before
	 * @param reported what the row calls whatever a number tells apart; null where it
	 * gives no name, and where the name is its own
	 * @param properties what the row says of it, by the names of the vocabulary
	 */
	public record Party(String id, String kind, String name, @Nullable String reported,
			Map<String, String> properties) {

		private static final Pattern BLANKS = Pattern.compile("\\s+");

		private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}]+");

		/** What is longer would not fit into an index, whatever its letters. */
		private static final int LONGEST_NAME = 120;

		/** A network, which has but a name. */
		static Party network(String name) {
			return new Party("network:" + spelled(name), "Network", name, null, Map.of());
		}

		/**
		 * Whom or what a name or a number means, at least one of which is given. A number
		 * that tells nobody apart in all files does so in its network or case.
		 * @param kind what it is
		 * @param namespace network or case, which tells those apart that have no number
		 * @param name as worded
		 * @param number as worded
		 */
		static Party of(Kind kind, String namespace, @Nullable String name, @Nullable String number) {
			String given = (number != null) ? number : String.valueOf(name);
			Optional<Identifier.Mark> read = Identifier.of(kind.name())
				.filter((numbers) -> number != null || numbers.inNames())
				.flatMap((numbers) -> numbers.read(given));
			if (read.isPresent()) {
				String key = read.get().key();
				String reported = (number != null) ? name : null;
				String called = (reported != null) ? reported : kind.name().equals("Vessel") ? "IMO " + key : key;
				return new Party(kind.prefix() + ":" + key, kind.name(), called, reported, read.get().properties());
			}
			String local = kind.prefix() + ":" + namespace + "/" + spelled((name != null) ? name : given);
			if (number == null) {
				return new Party(local, kind.name(), given, null, Map.of());
			}
			return new Party((name != null) ? local + "/" + compared(number) : local, kind.name(),
					(name != null) ? name : given, null, Map.of("identifierReported", number));
		}

		/** Blanks, hyphens and the like do not tell numbers apart. */
		private static String compared(String number) {
			String bare = NOT_COMPARED.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
			return spelled(bare.isEmpty() ? number : bare);
		}

		/**
		 * A name as it stands in ids: as the source spells it, because networks often
		 * number their people, and there a letter's case may tell two apart.
		 */
		static String spelled(String name) {
			String plain = BLANKS.matcher(name.strip()).replaceAll(" ");
			return (plain.length() <= LONGEST_NAME) ? plain : Wording.key(name);
		}

		/**
		 * Whether a number tells it apart in all files.
		 * @return whether it is the same entity in other networks and cases
		 */
		public boolean identified() {
			return this.id.indexOf('/') < 0;
		}

	}

}
