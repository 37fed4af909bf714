package org.sekisho.packs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.packs.InvalidPacks.Position;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;

/**
 * What one source states: entities and links, each with the section that states it.
 *
 * @param file where it was read
 * @param source the source itself, as a fact about it
 * @param facts what it states of entities; several may be about one entity
 * @param ties the links that it states
 */
record Pack(File file, Fact source, List<Fact> facts, List<Tie> ties) {

	/**
	 * A pack as it is stored.
	 *
	 * @param name for messages
	 * @param text its content
	 * @param checksum the SHA-256 of its bytes, in hexadecimal
	 */
	record File(String name, String text, String checksum) {

		static File of(String name, byte[] content) {
			return new File(name, new String(content, StandardCharsets.UTF_8), DigestUtils.sha256Hex(content));
		}

	}

	/**
	 * A place in the source.
	 *
	 * @param name the heading, as the source numbers it
	 * @param page the page as printed; null where none is given
	 * @param claim what is thought of what it says there
	 */
	record Section(String name, @Nullable Long page, Claim claim) {

		Section with(Claim claim) {
			return new Section(this.name, this.page, claim);
		}

	}

	/**
	 * What is thought of a claim. Values are names of the schema's enums.
	 *
	 * @param credibility on the Admiralty scale; null where nobody has judged it
	 * @param assessment on the 3x5x2 scale; null where nobody has judged it
	 */
	record Claim(@Nullable String credibility, @Nullable String assessment) {

		static final Claim NOT_JUDGED = new Claim(null, null);

	}

	/**
	 * What one section states of one entity.
	 *
	 * @param kind the entity's kind
	 * @param id its business key
	 * @param section where it is stated
	 * @param values its properties by name
	 * @param at where in the pack
	 */
	record Fact(Kind kind, String id, Section section, Map<String, Value> values, Position at) {

		@Nullable String text(String property) {
			Value value = this.values.get(property);
			return (value != null && value.content() != null) ? value.content().toString() : null;
		}

	}

	/**
	 * The value of a property.
	 *
	 * @param content as the graph stores it; null where it could not be read, which has
	 * been reported then
	 * @param at where in the pack
	 */
	record Value(@Nullable Object content, Position at) {

	}

	/**
	 * A link that one section states.
	 *
	 * @param link the field in which it is stated
	 * @param owner the entity that has the field
	 * @param end the entity at the far end
	 * @param properties its own properties
	 * @param section where it is stated
	 * @param at where in the pack
	 */
	record Tie(Link link, String owner, String end, Map<String, Object> properties, Section section, Position at) {

		String from() {
			return outgoing() ? this.owner : this.end;
		}

		String to() {
			return outgoing() ? this.end : this.owner;
		}

		private boolean outgoing() {
			return this.link.direction() == Link.Direction.OUT;
		}

	}

}
