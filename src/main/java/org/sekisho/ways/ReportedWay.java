package org.sekisho.ways;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a report says of the way of seized goods; countries by their ids.
 *
 * @param mode mode of transport, as in the vocabulary
 * @param origin where they were produced; null where not known
 * @param departure where they had left from; null where not known
 * @param transits countries on the way, in order; empty where none is known
 * @param country where they were seized
 * @param destination where they were bound for; null where not known
 */
public record ReportedWay(String mode, @Nullable String origin, @Nullable String departure, List<String> transits,
		@Nullable String country, @Nullable String destination) {

	/**
	 * The stops of the way, in the order origin, departure, transits, country of the
	 * seizure, destination. The country of the seizure is a stop of its own only where it
	 * is none of the others. Of several stops in a row in one country only the first
	 * counts. A leg is inferred where a stop between its ends is not known, and, where
	 * transits are reported, to and from a country of the seizure that is none of them,
	 * because nobody says where among them it lies.
	 * @return the way; null where it has no leg
	 */
	public @Nullable Way way() {
		List<Way.Stop> stops = new ArrayList<>();
		boolean gap = false;
		String before = null;
		for (String stop : slots()) {
			if (stop.isEmpty()) {
				gap = true;
				continue;
			}
			if (!stop.equals(before)) {
				stops.add(new Way.Stop(stop, before != null && gap));
			}
			before = stop;
			gap = false;
		}
		return (stops.size() > 1) ? new Way(this.mode, List.copyOf(stops)) : null;
	}

	/** One for each role, empty where nobody knows it. */
	private List<String> slots() {
		List<String> slots = new ArrayList<>();
		slots.add(text(this.origin));
		slots.add(text(this.departure));
		slots.addAll(this.transits);
		String seizedIn = text(this.country);
		if (!seizedIn.isEmpty() && !slots.contains(seizedIn) && !seizedIn.equals(this.destination)) {
			slots.addAll(this.transits.isEmpty() ? List.of(seizedIn) : List.of("", seizedIn, ""));
		}
		slots.add(text(this.destination));
		return slots;
	}

	private static String text(@Nullable String id) {
		return (id != null) ? id : "";
	}

}
