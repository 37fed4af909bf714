package org.sekisho.links;

import java.util.Collection;
import java.util.List;

import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.LinkType;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells a chart's legend and filters what there is. */
@Controller
class VocabularyController {

	private final org.sekisho.vocabulary.Vocabulary vocabulary;

	VocabularyController(org.sekisho.vocabulary.Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	record Vocabulary(List<KindDescription> kinds, List<LinkTypeDescription> linkTypes) {

	}

	record KindDescription(String name, String description, String one, String many, String colour, String shape) {

	}

	record LinkTypeDescription(String type, Collection<String> from, Collection<String> to, boolean provenance) {

	}

	@QueryMapping
	Vocabulary vocabulary() {
		return new Vocabulary(this.vocabulary.kinds().stream().map(VocabularyController::describe).toList(),
				this.vocabulary.linkTypes().values().stream().map(VocabularyController::describe).toList());
	}

	private static KindDescription describe(Kind kind) {
		Kind.Appearance appearance = kind.appearance();
		return new KindDescription(kind.name(), kind.description(), appearance.one(), appearance.many(),
				appearance.colour(), appearance.shape());
	}

	private static LinkTypeDescription describe(LinkType type) {
		return new LinkTypeDescription(type.name(), type.from(), type.to(), type.provenance());
	}

}
