package org.sekisho.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.selection.Selected.LinkSelection;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.selection.Selected.OfLinkObject;
import org.sekisho.selection.SelectionReader;
import org.sekisho.sharing.advice.Row;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.LinkObject;

/**
 * What a caller wants to see of the entities that an answer tells of. An agreement may be
 * selected in several places of an answer, and nobody knows before the statement has run
 * in which of them it stands; so it is shown as each of them wants it.
 */
final class Wanted {

	private static final Map<String, Role> ROLES = Map.ofEntries(Map.entry("administration", Role.ADMINISTRATION),
			Map.entry("with", Role.WITH), Map.entry("country", Role.COUNTRY), Map.entry("instruments", Role.AGREEMENT),
			Map.entry("uncertain", Role.AGREEMENT), Map.entry("notInForce", Role.AGREEMENT),
			Map.entry("agreement", Role.AGREEMENT), Map.entry("union", Role.UNION), Map.entry("channel", Role.CHANNEL),
			Map.entry("operator", Role.OPERATOR), Map.entry("host", Role.HOST), Map.entry("record", Role.RECORD),
			Map.entry("citations", Role.CITATION));

	private final Map<ExecutableNormalizedField, Shown> shown = new LinkedHashMap<>();

	private final SelectionReader selections;

	private final LinkObject citation;

	/** What an entity of the answer is there. */
	enum Role {

		ADMINISTRATION("Country"), WITH(Kind.ENTITY), COUNTRY("Country"), AGREEMENT("Agreement"), UNION("Organisation"),
		CHANNEL("Channel"), OPERATOR("Organisation"), HOST("Country"), RECORD("Seizure"), CITATION("");

		private final String kind;

		Role(String kind) {
			this.kind = kind;
		}

	}

	private record Shown(Role role, String key, LinkSelection selection) {

	}

	Wanted(ExecutableNormalizedField root, SelectionReader selections, LinkObject citation) {
		this.selections = selections;
		this.citation = citation;
		collect(root);
	}

	private void collect(ExecutableNormalizedField field) {
		for (ExecutableNormalizedField child : field.getChildren()) {
			Role role = ROLES.get(child.getName());
			if (role == null) {
				collect(child);
			}
			else {
				// The sign # cannot stand in a caller's alias.
				this.shown.put(child, new Shown(role, "#" + this.shown.size(), selection(role, child)));
			}
		}
	}

	private LinkSelection selection(Role role, ExecutableNormalizedField field) {
		return (role == Role.CITATION) ? this.selections.linkObject(this.citation, field.getChildren())
				: this.selections.entity(role.kind, field.getChildren());
	}

	/** Entries of a map: an entity as each place of the answer wants it. */
	List<Object> entries(Draft draft, Role role, Node node) {
		List<Object> entries = new ArrayList<>();
		of(role).forEach(each -> {
			entries.add(each.key());
			entries.add(draft.show(node, (OfEntity) each.selection()));
		});
		return entries;
	}

	/** Entries of a map: a citation as each place of the answer wants it. */
	List<Object> citations(Draft draft, Found found) {
		List<Object> entries = new ArrayList<>();
		of(Role.CITATION).forEach(each -> {
			entries.add(each.key());
			entries.add(draft.show(found, (OfLinkObject) each.selection()));
		});
		return entries;
	}

	private List<Shown> of(Role role) {
		return this.shown.values().stream().filter(each -> each.role() == role).toList();
	}

	/** What a field shows of an entity or citation. */
	@Nullable Object value(ExecutableNormalizedField field, Row row, Questions questions,
			Map<String, @Nullable Object> variables) {
		Shown wanted = Objects.requireNonNull(this.shown.get(field));
		return questions.read(wanted.selection(), row.get(wanted.key()), variables);
	}

}
