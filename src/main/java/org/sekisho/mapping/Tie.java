package org.sekisho.mapping;

import java.util.LinkedHashMap;
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
	 * @param id business key: {@code person:harbour/anna} where only the network or case
	 * tells who that is, {@code vessel:9074729} where a number does
	 * @param kind label of the node, such as {@code Person}
	 * @param name what it is called where nobody has named it before
	 * @param reported what the row calls whatever a number tells apart; null where it
	 * gives no name, and where the name is its own
	 * @param properties what the row says of it, by the names of the vocabulary
	 */
	public record Party(String id, String kind, String name, @Nullable String reported,
			Map<String, String> properties) {

		private static final Pattern BLANKS = Pattern.compile("\\s+");

		/** What is longer would not fit into an index, whatever its letters. */
		private static final int LONGEST_NAME = 120;

		/** A network, which has but a name. */
		static Party network(String name) {
			return new Party("network:" + spelled(name), "Network", name, null, Map.of());
		}

		/**
		 * Whom or what a name or a number means, at least one of which is given.
		 * @param kind what it is
		 * @param namespace network or case, which tells those apart that have no number
		 * @param name as worded
		 * @param number as worded
		 */
		static Party of(Kind kind, String namespace, @Nullable String name, @Nullable String number) {
			String given = (number != null) ? number : String.valueOf(name);
			Optional<Identifier.Mark> read = Identifier.of(kind.name()).flatMap((numbers) -> numbers.read(given));
			if (read.isPresent()) {
				String key = read.get().key();
				String reported = (number != null) ? name : null;
				String called = (reported != null) ? reported : kind.name().equals("Vessel") ? "IMO " + key : key;
				return new Party(kind.prefix() + ":" + key, kind.name(), called, reported, read.get().properties());
			}
			String called = (name != null) ? name : given;
			Map<String, String> properties = new LinkedHashMap<>();
			if (number != null) {
				properties.put("identifierReported", number);
			}
			return new Party(kind.prefix() + ":" + namespace + "/" + spelled(called), kind.name(), called, null,
					properties);
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
