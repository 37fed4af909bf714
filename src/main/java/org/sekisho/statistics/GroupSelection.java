package org.sekisho.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.selection.SelectionReader;
import org.sekisho.statistics.Statistic.Grouping;

/**
 * What a caller selected of a statistic.
 *
 * @param fields names of fields, by the caller's names for them
 * @param entities what is wanted of the entities among them, by the caller's names
 */
record GroupSelection(Map<String, String> fields, Map<String, OfEntity> entities) {

	static GroupSelection read(Statistic statistic, SelectionReader selections,
			List<ExecutableNormalizedField> selected) {
		Map<String, String> fields = new LinkedHashMap<>();
		Map<String, OfEntity> entities = new LinkedHashMap<>();
		for (ExecutableNormalizedField field : selected) {
			fields.put(field.getResultKey(), field.getFieldName());
			Grouping grouping = statistic.groupings().get(field.getFieldName());
			if (grouping != null && grouping.isEntity()) {
				entities.put(field.getResultKey(), selections.entity(grouping.path().type(), field.getChildren()));
			}
		}
		return new GroupSelection(fields, entities);
	}

}
