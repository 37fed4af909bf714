package org.sekisho.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.facts.InvalidPacks.Position;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What one source states: entities and links, each with the section that states it.
 *
 * @param file where it was read
 * @param source the source itself, as a fact about it
 * @param facts what it states of entities; several may be about one entity
 * @param ties the links that it states
 */
public record Pack(File file, Fact source, List<Fact> facts, List<Tie> ties) {

	/**
	 * A pack as it is stored.
	 *
	 * @param name for messages
	 * @param text its content
	 * @param checksum the SHA-256 of its bytes, in hexadecimal
	 */
	public record File(String name, String text, String checksum) {

		/**
		 * A pack as it came.
		 * @param name for messages
		 * @param content its bytes
		 * @return the pack
		 */
		public static File of(String name, byte[] content) {
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
	public record Section(String name, @Nullable Long page, Claim claim) {

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
	public record Claim(@Nullable String credibility, @Nullable String assessment) {

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
	public record Fact(Kind kind, String id, Section section, Map<String, Value> values, Position at) {

		/**
		 * A property as text.
		 * @param property its name
		 * @return null where the section says nothing of it, or nothing readable
		 */
		public @Nullable String text(String property) {
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
	public record Value(@Nullable Object content, Position at) {

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
	public record Tie(Link link, String owner, String end, Map<String, Object> properties, Section section,
			Position at) {

		/**
		 * The entity from which the relationship leads.
		 * @return its business key
		 */
		public String from() {
			return outgoing() ? this.owner : this.end;
		}

		/**
		 * The entity to which the relationship leads.
		 * @return its business key
		 */
		public String to() {
			return outgoing() ? this.end : this.owner;
		}

		private boolean outgoing() {
			return this.link.direction() == Link.Direction.OUT;
		}

	}

	/**
	 * The packs that the product ships: files {@code packs/*.yml}, one for each source.
	 * @return the packs, in the order of their names
	 */
	public static List<File> shipped() {
		try {
			List<File> files = new ArrayList<>();
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:packs/*.yml")) {
				files.add(File.of("packs/" + resource.getFilename(), resource.getContentAsByteArray()));
			}
			files.sort(Comparator.comparing(File::name));
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The packs cannot be read", ex);
		}
	}

}
