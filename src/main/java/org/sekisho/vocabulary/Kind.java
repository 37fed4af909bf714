package org.sekisho.vocabulary;

import java.util.Map;
import java.util.stream.Stream;

/**
 * A kind of entity. Its name is at once the GraphQL type and the node label.
 *
 * @param name type and label
 * @param description what it is, from the schema
 * @param appearance how people call it and how it looks on a chart
 * @param prefix what its ids start with, before the colon
 * @param provenance whether it tells where facts come from, so that links to it connect
 * nobody
 * @param fields its fields by name, in the order of the schema
 */
public record Kind(String name, String description, Appearance appearance, String prefix, boolean provenance,
		Map<String, Field> fields) {

	/**
	 * The interface of all kinds, and a label that every entity carries beside that of
	 * its kind.
	 */
	public static final String ENTITY = "Entity";

	/**
	 * Whether this stands for entities of any kind.
	 * @return true for {@value #ENTITY}
	 */
	public boolean isInterface() {
		return this.name.equals(ENTITY);
	}

	/**
	 * The field with this name.
	 * @param field a field's name
	 * @return the field
	 * @throws IllegalArgumentException where the kind has none of this name
	 */
	public Field field(String field) {
		Field found = this.fields.get(field);
		if (found == null) {
			throw new IllegalArgumentException(this.name + " has no field " + field);
		}
		return found;
	}

	/**
	 * The properties that are stored with an entity of this kind.
	 * @return all properties but {@value Property#KIND}, which is the label
	 */
	public Stream<Property> properties() {
		return fields(Property.class).filter(property -> !property.name().equals(Property.KIND));
	}

	/**
	 * The fields that lead to other entities or to sources.
	 * @return all link fields
	 */
	public Stream<Link> links() {
		return fields(Link.class);
	}

	private <T extends Field> Stream<T> fields(Class<T> type) {
		return this.fields.values().stream().filter(type::isInstance).map(type::cast);
	}

	/**
	 * How a kind is called and drawn.
	 *
	 * @param one its name for one entity
	 * @param many its name for several
	 * @param colour a CSS colour
	 * @param shape a node shape of the chart library
	 */
	public record Appearance(String one, String many, String colour, String shape) {

	}

}
