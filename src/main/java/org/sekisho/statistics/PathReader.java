package org.sekisho.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.Field;
import org.sekisho.vocabulary.InvalidVocabulary;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/** Reads a path such as {@code goods.substance}. */
final class PathReader {

	private final Vocabulary vocabulary;

	PathReader(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	Path read(String place, Kind from, String path) {
		Deque<String> names = new ArrayDeque<>(List.of(path.split("\\.", -1)));
		List<Link> links = new ArrayList<>();
		Kind kind = from;
		while (!names.isEmpty()) {
			String name = names.pop();
			switch (kind.fields().get(name)) {
				case Property property when names.isEmpty() && !name.equals(Property.KIND) -> {
					return new Path(links, property, false);
				}
				case Link link -> {
					links.add(link);
					Path ofLink = ofLink(links, link.object(), names);
					if (ofLink != null) {
						return ofLink;
					}
					kind = this.vocabulary.kind(link.target());
				}
				case null, default -> throw unknown(place, path, name, kind);
			}
		}
		return new Path(links, null, false);
	}

	/** What ends at the link itself; null where the way goes on to its far end. */
	private static @Nullable Path ofLink(List<Link> links, @Nullable LinkObject object, Deque<String> names) {
		if (object == null) {
			return null;
		}
		if (names.isEmpty()) {
			return new Path(links, null, true);
		}
		Property property = object.properties().get(names.peek());
		if (property != null && names.size() == 1) {
			return new Path(links, property, true);
		}
		if (object.end().equals(names.peek())) {
			names.pop();
		}
		return null;
	}

	private static InvalidVocabulary unknown(String place, String path, String name, Kind kind) {
		Field field = kind.fields().get(name);
		return new InvalidVocabulary(place + ": the path " + path + " cannot go by " + name + ", which is "
				+ ((field == null) ? "no field of " + kind.name() : "neither a link nor a stored property at its end"));
	}

}
