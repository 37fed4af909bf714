package org.sekisho.selection;

import java.util.List;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.Computed;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;

/**
 * A field as a caller selected it. Its key is the caller's alias or, without one, the
 * field's name.
 */
public sealed interface Selected {

	/**
	 * The key under which the answer holds the value.
	 * @return the caller's alias or the field's name
	 */
	String key();

	/**
	 * A stored property.
	 *
	 * @param key the key of the value
	 * @param property the property
	 */
	record OfProperty(String key, Property property) implements Selected {

	}

	/**
	 * A computed value.
	 *
	 * @param key the key of the value
	 * @param field what is computed
	 * @param arguments the field's arguments
	 * @param needs the stored fields that it is computed from
	 * @param fields what is selected below it
	 */
	record OfComputed(String key, Computed field, Map<String, @Nullable Object> arguments, OfEntity needs,
			List<ExecutableNormalizedField> fields) implements Selected {

	}

	/**
	 * A link.
	 *
	 * @param key the key of the value
	 * @param link which one
	 * @param arguments the field's arguments
	 * @param selection what is wanted of its far ends
	 */
	record OfLink(String key, Link link, Map<String, @Nullable Object> arguments,
			LinkSelection selection) implements Selected {

	}

	/** What is wanted of the far ends of a link. */
	sealed interface LinkSelection {

	}

	/**
	 * What is wanted of an entity.
	 *
	 * @param kind its kind, or the interface
	 * @param fields what is wanted whatever its kind
	 * @param byKind what is wanted of some kinds only; empty unless the kind is the
	 * interface
	 */
	record OfEntity(Kind kind, List<Selected> fields, Map<Kind, List<Selected>> byKind) implements LinkSelection {

	}

	/**
	 * What is wanted of a link object: properties of the relationship, and of the entity
	 * at its end.
	 *
	 * @param properties properties of the relationship
	 * @param ends what is wanted of the entity, by key
	 * @param computed what is computed of both
	 */
	record OfLinkObject(List<OfProperty> properties, Map<String, OfEntity> ends,
			List<OfComputedOfLink> computed) implements LinkSelection {

	}

	/**
	 * A computed value of a link object.
	 *
	 * @param key the key of the value
	 * @param field what is computed
	 * @param needs what it is computed from
	 */
	record OfComputedOfLink(String key, Computed field, OfLinkObject needs) {

	}

	/**
	 * What is wanted of a connection.
	 *
	 * @param nodes what is wanted of each entity, by key
	 * @param edges what is wanted of each edge, by key
	 * @param total whether all are to be counted
	 * @param cursors whether the page's end or each edge is to be marked
	 */
	record OfConnection(Map<String, OfEntity> nodes, Map<String, OfLinkObject> edges, boolean total,
			boolean cursors) implements LinkSelection {

		/**
		 * Whether any entity is wanted, or only their number.
		 * @return false where only the number is
		 */
		public boolean page() {
			return !this.nodes.isEmpty() || !this.edges.isEmpty() || this.cursors;
		}

	}

}
