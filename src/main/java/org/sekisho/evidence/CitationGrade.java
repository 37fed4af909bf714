package org.sekisho.evidence;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.query.ComputedField;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * The grade of a claim as analysts write it: the reliability of its source and its own
 * credibility, such as B2.
 */
@Component
class CitationGrade implements ComputedField {

	private final Vocabulary vocabulary;

	CitationGrade(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public String coordinates() {
		return "Citation.grade";
	}

	@Override
	public @Nullable Object compute(Map<String, @Nullable Object> needs, Map<String, @Nullable Object> arguments) {
		Object own = needs.get("reliability");
		Object reliability = (own == null && needs.get("source") instanceof Map<?, ?> source)
				? source.get("reliability") : own;
		Object credibility = needs.get("credibility");
		return (reliability == null || credibility == null) ? null
				: reliability + this.vocabulary.scale("Credibility").orElseThrow().code(credibility.toString());
	}

}
