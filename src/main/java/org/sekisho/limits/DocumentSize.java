package org.sekisho.limits;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * Measures a document before anything else looks at it. A fragment counts as often as it
 * is spread but is looked at once, so that even fragments which double each other time
 * and again are measured at once. A cycle counts as nothing: validation refuses it.
 */
final class DocumentSize {

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Size> sizes = new HashMap<>();

	private final Set<String> spread = new HashSet<>();

	private DocumentSize(Document document) {
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach(fragment -> this.fragments.put(fragment.getName(), fragment));
	}

	/**
	 * The size of a selection.
	 *
	 * @param depth levels of fields nested in each other
	 * @param fields fields, without introspection
	 * @param aliases fields under another name, without introspection
	 * @param introspection fields of introspection
	 * @param nesting levels of fields and fragments nested in each other
	 */
	record Size(int depth, long fields, long aliases, long introspection, int nesting) {

		/** More than any limit, and far from any overflow. */
		private static final long MANY = 1L << 40;

		private static final Size NOTHING = new Size(0, 0, 0, 0, 0);

		private Size with(Size other) {
			return new Size(Math.max(this.depth, other.depth), sum(this.fields, other.fields),
					sum(this.aliases, other.aliases), sum(this.introspection, other.introspection),
					Math.max(this.nesting, other.nesting));
		}

		private Size below(Field field) {
			if (field.getName().startsWith("__") && field.getSelectionSet() != null) {
				return new Size(0, 0, 0, sum(sum(this.fields, this.introspection), 1), this.nesting + 1);
			}
			return new Size(this.depth + 1, sum(this.fields, 1), sum(this.aliases, (field.getAlias() != null) ? 1 : 0),
					this.introspection, this.nesting + 1);
		}

		private Size inFragment() {
			return new Size(this.depth, this.fields, this.aliases, this.introspection, this.nesting + 1);
		}

		private static long sum(long one, long other) {
			return Math.min(one + other, MANY);
		}

	}

	/** The size of all operations of a document, and of the fragments that none uses. */
	static Size of(Document document) {
		DocumentSize measure = new DocumentSize(document);
		Size size = Size.NOTHING;
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			size = size.with(measure.size(operation.getSelectionSet()));
		}
		for (String fragment : measure.fragments.keySet()) {
			if (!measure.sizes.containsKey(fragment)) {
				size = size.with(measure.size(fragment));
			}
		}
		return size;
	}

	private Size size(@Nullable SelectionSet set) {
		Size size = Size.NOTHING;
		if (set != null) {
			for (Selection<?> selection : set.getSelections()) {
				size = size.with(size(selection));
			}
		}
		return size;
	}

	private Size size(Selection<?> selection) {
		return switch (selection) {
			case Field field -> size(field.getSelectionSet()).below(field);
			case InlineFragment inline -> size(inline.getSelectionSet()).inFragment();
			case FragmentSpread spread -> size(spread.getName()).inFragment();
			default -> Size.NOTHING;
		};
	}

	private Size size(String name) {
		Size known = this.sizes.get(name);
		FragmentDefinition fragment = this.fragments.get(name);
		if (known != null || fragment == null || !this.spread.add(name)) {
			return (known != null) ? known : Size.NOTHING;
		}
		Size size = size(fragment.getSelectionSet());
		this.sizes.put(name, size);
		return size;
	}

}
