package org.sekisho.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.sekisho.selection.Selected.LinkSelection;
import org.sekisho.selection.Selected.OfComputed;
import org.sekisho.selection.Selected.OfComputedOfLink;
import org.sekisho.selection.Selected.OfConnection;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.selection.Selected.OfLink;
import org.sekisho.selection.Selected.OfLinkObject;
import org.sekisho.selection.Selected.OfProperty;
import org.sekisho.schema.Connections;
import org.sekisho.vocabulary.Computed;
import org.sekisho.vocabulary.Field;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/** Reads what a caller selected into the terms of the vocabulary. */
@Component
public class SelectionReader {

	private static final String TYPE_NAME = "__typename";

	private final Vocabulary vocabulary;

	private final Needs needs;

	SelectionReader(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.needs = new Needs(vocabulary);
	}

	/**
	 * Reads what is wanted of a link.
	 * @param link the link
	 * @param fields what is selected of its type: a kind, a link object or a connection
	 * @return the selection
	 */
	public LinkSelection read(Link link, List<ExecutableNormalizedField> fields) {
		LinkObject object = link.object();
		return switch (link.cardinality()) {
			case CONNECTION -> connection(link, fields);
			case ONE, LIST -> (object != null) ? linkObject(object, fields) : entity(link.target(), fields);
		};
	}

	/**
	 * Reads what is wanted of an entity.
	 * @param kindName its kind, or the interface
	 * @param fields what is selected of it
	 * @return the selection
	 */
	public OfEntity entity(String kindName, List<ExecutableNormalizedField> fields) {
		Kind kind = this.vocabulary.kind(kindName);
		List<Selected> common = new ArrayList<>();
		Map<Kind, List<Selected>> byKind = new LinkedHashMap<>();
		for (ExecutableNormalizedField field : fields) {
			if (field.getFieldName().equals(TYPE_NAME)) {
				continue;
			}
			if (!kind.isInterface() || field.getObjectTypeNames().size() == this.vocabulary.kinds().size()) {
				common.add(selected(kind, field));
				continue;
			}
			for (String name : field.getObjectTypeNames()) {
				Kind special = this.vocabulary.kind(name);
				byKind.computeIfAbsent(special, key -> new ArrayList<>()).add(selected(special, field));
			}
		}
		return new OfEntity(kind, common, byKind);
	}

	private Selected selected(Kind kind, ExecutableNormalizedField selected) {
		Field field = kind.fields().get(selected.getFieldName());
		return switch (field) {
			case Property property -> new OfProperty(selected.getResultKey(), property);
			case Computed computed -> new OfComputed(selected.getResultKey(), computed, selected.getResolvedArguments(),
					this.needs.of(computed), selected.getChildren());
			case Link link -> new OfLink(selected.getResultKey(), link, selected.getResolvedArguments(),
					read(link, selected.getChildren()));
			case null ->
				throw new IllegalStateException(kind.name() + "." + selected.getFieldName() + " is not declared");
		};
	}

	private OfConnection connection(Link link, List<ExecutableNormalizedField> fields) {
		Map<String, OfEntity> nodes = new LinkedHashMap<>();
		Map<String, OfLinkObject> edges = new LinkedHashMap<>();
		boolean total = false;
		boolean cursors = false;
		for (ExecutableNormalizedField field : fields) {
			switch (field.getFieldName()) {
				case Connections.NODES -> nodes.put(field.getResultKey(), entity(link.target(), field.getChildren()));
				case Connections.EDGES -> {
					edges.put(field.getResultKey(), edge(link, field.getChildren()));
					cursors |= field.getChildren()
						.stream()
						.anyMatch(child -> child.getFieldName().equals(Connections.CURSOR));
				}
				case Connections.TOTAL_COUNT -> total = true;
				case Connections.PAGE_INFO -> cursors = true;
				default -> {
				}
			}
		}
		return new OfConnection(nodes, edges, total, cursors);
	}

	private OfLinkObject edge(Link link, List<ExecutableNormalizedField> fields) {
		LinkObject object = link.object();
		return linkObject((object != null) ? object : Connections.plainEdge(link), fields);
	}

	/**
	 * Reads what is wanted of a link object.
	 * @param object its type
	 * @param fields what is selected of it
	 * @return the selection
	 */
	public OfLinkObject linkObject(LinkObject object, List<ExecutableNormalizedField> fields) {
		List<OfProperty> properties = new ArrayList<>();
		Map<String, OfEntity> ends = new LinkedHashMap<>();
		List<OfComputedOfLink> computed = new ArrayList<>();
		for (ExecutableNormalizedField field : fields) {
			@Nullable Property property = object.properties().get(field.getFieldName());
			if (property != null) {
				properties.add(new OfProperty(field.getResultKey(), property));
			}
			else if (field.getFieldName().equals(object.end())) {
				ends.put(field.getResultKey(), entity(object.target(), field.getChildren()));
			}
			else if (object.computed().containsKey(field.getFieldName())) {
				Computed needing = Objects.requireNonNull(object.computed().get(field.getFieldName()));
				computed.add(new OfComputedOfLink(field.getResultKey(), needing, this.needs.of(object, needing)));
			}
		}
		return new OfLinkObject(properties, ends, computed);
	}

}
