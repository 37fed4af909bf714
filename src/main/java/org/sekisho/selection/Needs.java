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
import org.sekisho.selection.Selected.OfProperty;
import org.sekisho.vocabulary.Computed;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/** What computed fields need, read once from the schema. */
final class Needs {

	private final Map<String, OfEntity> byCoordinates = new LinkedHashMap<>();

	private final Vocabulary vocabulary;

	Needs(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		for (Kind kind : vocabulary.kinds()) {
			for (var field : kind.fields().values()) {
				if (field instanceof Computed computed) {
					this.byCoordinates.put(computed.coordinates(), read(kind, computed));
				}
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

	private OfEntity read(Kind kind, Computed computed) {
		OperationDefinition query = new Parser().parseDocument("{ " + computed.needs() + " }")
			.getFirstDefinitionOfType(OperationDefinition.class)
			.orElseThrow();
		return read(kind, query.getSelectionSet(), computed);
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
