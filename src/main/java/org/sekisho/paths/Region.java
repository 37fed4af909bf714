package org.sekisho.paths;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.Link.Direction;

/**
 * What a search has seen around its ends, walking one way: entities with what stands
 * beside them. It walks on from any that it may pass.
 */
final class Region {

	private final Steps steps;

	private final Walk walk;

	private final @Nullable Direction direction;

	private final Set<String> ends;

	private final Map<String, List<String>> beside = new HashMap<>();

	/**
	 * Begins with nothing.
	 * @param ends entities that a walk may reach although it could not pass them
	 */
	Region(Steps steps, Walk walk, @Nullable Direction direction, Collection<String> ends) {
		this.steps = steps;
		this.walk = walk;
		this.direction = direction;
		this.ends = Set.copyOf(ends);
	}

	/**
	 * Looks beside entities that it has not looked at yet.
	 * @return what stands beside them all and may be walked to
	 */
	Set<String> look(Collection<String> ids) {
		List<String> unknown = ids.stream().filter(id -> !this.beside.containsKey(id)).distinct().toList();
		if (!unknown.isEmpty()) {
			Map<String, List<String>> found = this.steps.beside(unknown, this.direction);
			Set<String> new_ = new HashSet<>();
			found.values().forEach(new_::addAll);
			Set<String> open = open(new_);
			unknown.forEach(id -> this.beside.put(id,
					found.getOrDefault(id, List.of()).stream().filter(open::contains).toList()));
		}
		Set<String> far = new LinkedHashSet<>();
		ids.forEach(id -> far.addAll(beside(id)));
		return far;
	}

	private Set<String> open(Set<String> ids) {
		Set<String> open = new HashSet<>(ids);
		open.removeIf(id -> !this.ends.contains(id) && !this.walk.passes(id));
		Integer most = this.walk.avoidHubsAbove();
		if (most != null) {
			Map<String, Long> degrees = this.steps.degrees(open);
			open.removeIf(id -> !this.ends.contains(id) && degrees.getOrDefault(id, 0L) > most);
		}
		return open;
	}

	/** What may be walked to from an entity, in the order of ids. */
	List<String> beside(String id) {
		return this.beside.getOrDefault(id, List.of());
	}

}
