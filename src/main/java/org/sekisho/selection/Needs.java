package org.sekisho.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.selection.Selected.OfLink;
import org.sekisho.selection.Selected.OfLinkObject;
import org.sekisho.selection.Selected.OfProperty;
import org.sekisho.vocabulary.Computed;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/** What computed fields need, read once from the schema. */
final class Needs {

	private final Map<String, OfEntity> byCoordinates = new LinkedHashMap<>();

	private final Vocabulary vocabulary;

	Needs(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		vocabulary.kinds().forEach(this::add);
		add(vocabulary.kind(Kind.ENTITY));
	}

	private void add(Kind kind) {
		for (var field : kind.fields().values()) {
			if (field instanceof Computed computed) {
				this.byCoordinates.put(computed.coordinates(), computed.isFound()
						? new OfEntity(kind, List.of(), Map.of()) : read(kind, needed(computed), computed));
			}
		}
	}

	OfEntity of(Computed field) {
		OfEntity needs = this.byCoordinates.get(field.coordinates());
		if (needs == null) {
			throw new IllegalStateException(field.coordinates() + " is not computed");
		}
		return needs;
	}

	/**
	 * What a computed field of a link object needs of the link and of the entity at its
	 * end.
	 */
	OfLinkObject of(LinkObject object, Computed computed) {
		List<OfProperty> properties = new ArrayList<>();
		Map<String, OfEntity> ends = new LinkedHashMap<>();
		for (Field field : needed(computed).getSelectionsOfType(Field.class)) {
			Property property = object.properties().get(field.getName());
			if (property != null) {
				properties.add(new OfProperty(field.getName(), property));
			}
			else {
				ends.put(field.getName(),
						read(this.vocabulary.kind(object.target()), field.getSelectionSet(), computed));
			}
		}
		return new OfLinkObject(properties, ends, List.of());
	}

	private static SelectionSet needed(Computed computed) {
		return new Parser().parseDocument("{ " + computed.needs() + " }")
			.getFirstDefinitionOfType(OperationDefinition.class)
			.orElseThrow()
			.getSelectionSet();
	}

	private OfEntity read(Kind kind, SelectionSet selection, Computed computed) {
		List<Selected> fields = new ArrayList<>();
		for (Field field : selection.getSelectionsOfType(Field.class)) {
			fields.add(switch (kind.fields().get(field.getName())) {
				case Property property -> new OfProperty(field.getName(), property);
				case Link link when link.object() == null && link.cardinality() != Link.Cardinality.CONNECTION ->
					new OfLink(field.getName(), link, Map.of(),
							read(this.vocabulary.kind(link.target()), field.getSelectionSet(), computed));
				case null, default ->
					throw new IllegalStateException("@computed on " + computed.coordinates() + " needs "
							+ field.getName() + ", which is neither a property nor a plain link of " + kind.name());
			});
		}
		return new OfEntity(kind, fields, Map.of());
	}

}
