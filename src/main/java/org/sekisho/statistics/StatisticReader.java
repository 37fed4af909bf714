package org.sekisho.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import org.sekisho.statistics.Statistic.DatePart;
import org.sekisho.statistics.Statistic.Function;
import org.sekisho.statistics.Statistic.Grouping;
import org.sekisho.statistics.Statistic.Measure;
import org.sekisho.vocabulary.Directives;
import org.sekisho.vocabulary.InvalidVocabulary;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Vocabulary;

/** Reads the types that are marked {@code @statistic}. */
final class StatisticReader {

	private final Vocabulary vocabulary;

	private final PathReader paths;

	StatisticReader(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.paths = new PathReader(vocabulary);
	}

	List<Statistic> read() {
		List<Statistic> all = new ArrayList<>();
		for (ObjectTypeDefinition type : this.vocabulary.definitions().getTypes(ObjectTypeDefinition.class)) {
			if (type.hasDirective("statistic")) {
				all.add(read(type));
			}
		}
		return all;
	}

	private Statistic read(ObjectTypeDefinition type) {
		String name = type.getName();
		String of = Directives.of(name, type, this.vocabulary.definitions()).text("statistic", "of");
		Kind kind = this.vocabulary.find(of)
			.filter(found -> !found.isInterface())
			.orElseThrow(() -> new InvalidVocabulary(name + " is a statistic of " + of + ", which is no kind"));
		if (!name.endsWith(Statistic.SUFFIX)) {
			throw new InvalidVocabulary(name + ": the name of a statistic ends in " + Statistic.SUFFIX);
		}
		Map<String, Grouping> groupings = new LinkedHashMap<>();
		Map<String, Measure> measures = new LinkedHashMap<>();
		for (FieldDefinition field : type.getFieldDefinitions()) {
			Directives directives = Directives.of(name + "." + field.getName(), field, this.vocabulary.definitions());
			if (directives.has("groupBy") == directives.has("measure")) {
				throw new InvalidVocabulary(directives.place()
						+ ": a field of a statistic is either something to group by, @groupBy, or a @measure");
			}
			if (directives.has("groupBy")) {
				groupings.put(field.getName(), grouping(directives, kind, field));
			}
			else {
				measures.put(field.getName(), measure(directives, kind, field));
			}
		}
		Statistic statistic = new Statistic(name, kind, groupings, measures);
		StatisticRules.check(statistic);
		return statistic;
	}

	private Grouping grouping(Directives directives, Kind kind, FieldDefinition field) {
		Path path = this.paths.read(directives.place(), kind, directives.text("groupBy", "path"));
		String part = directives.textOrNull("groupBy", "part");
		Grouping grouping = new Grouping(field.getName(), path,
				(part != null) ? DatePart.valueOf(part) : DatePart.WHOLE);
		StatisticRules.check(directives.place(), grouping, field.getType());
		return grouping;
	}

	private Measure measure(Directives directives, Kind kind, FieldDefinition field) {
		String path = directives.textOrNull("measure", "path");
		Measure measure = new Measure(field.getName(), Function.valueOf(directives.text("measure", "function")),
				(path != null) ? this.paths.read(directives.place(), kind, path) : Path.NONE);
		StatisticRules.check(directives.place(), measure, field.getType());
		return measure;
	}

}
