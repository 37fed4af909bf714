package org.sekisho.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.paging.LastSaved;
import org.sekisho.schema.InvalidQuestion;

import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Saves, lists, opens, renames and deletes queries. */
@Controller
class SavedQueryController {

	private static final String LIST = "savedQueries";

	private final SavedQueries queries;

	SavedQueryController(SavedQueries queries) {
		this.queries = queries;
	}

	/** A page of the list. */
	record SavedQueryPage(List<SavedQuery> queries, @Nullable String endCursor, boolean hasNextPage) {

	}

	/** What is to be saved, and in place of which version of which query, if of any. */
	record SavedQueryInput(@Nullable String id, @Nullable Integer version, String name, String description,
			String document, String variables, @Nullable String operationName, ArgumentValue<String> marking) {

		/** Null where it is to stay as it is. */
		@Nullable String marks() {
			return this.marking.isOmitted() ? null : this.marking.asOptional().orElse("");
		}

	}

	@QueryMapping
	SavedQueryPage savedQueries(@Argument String search, @Argument int first, @Argument @Nullable String after) {
		List<SavedQuery> found = this.queries.list(search, LastSaved.of(after, LIST), first);
		List<SavedQuery> page = found.subList(0, Math.min(first, found.size()));
		return new SavedQueryPage(page,
				page.isEmpty() ? null : new LastSaved(page.getLast().savedAt(), page.getLast().id()).cursor(LIST),
				found.size() > first);
	}

	@QueryMapping
	@Nullable SavedQuery savedQuery(@Argument String id) {
		return this.queries.find(id).orElse(null);
	}

	@MutationMapping
	SavedQuery saveQuery(@Argument SavedQueryInput query, @Argument @Nullable String by) {
		String saver = Caller.speaking(by);
		QueryText.words(query.name(), query.description(), saver);
		QueryText.question(query.document(), query.variables(), query.operationName());
		Map<String, @Nullable Object> words = words(query.name(), query.description());
		words.put("document", query.document());
		words.put("variables", query.variables());
		words.put("operationName", query.operationName());
		if (query.id() == null) {
			return this.queries.create(words, saver, query.marks());
		}
		if (query.version() == null) {
			throw new InvalidQuestion("version: say which version of '" + query.id() + "' was opened");
		}
		return this.queries.change(query.id(), query.version(), words, saver, query.marks());
	}

	@MutationMapping
	SavedQuery renameSavedQuery(@Argument String id, @Argument int version, @Argument String name,
			@Argument @Nullable String description, @Argument @Nullable String by) {
		String saver = Caller.speaking(by);
		QueryText.words(name, description, saver);
		return this.queries.change(id, version, words(name, description), saver, null);
	}

	@MutationMapping
	String deleteSavedQuery(@Argument String id, @Argument int version) {
		this.queries.delete(id, version);
		return id;
	}

	private static Map<String, @Nullable Object> words(String name, @Nullable String description) {
		Map<String, @Nullable Object> words = new HashMap<>();
		words.put("name", name.strip());
		if (description != null) {
			words.put("description", description.strip());
		}
		return words;
	}

}
