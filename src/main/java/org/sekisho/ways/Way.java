package org.sekisho.ways;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sequence of legs by one mode of transport.
 *
 * @param mode mode of transport, as in the vocabulary
 * @param stops at least two, none in the country of the one before it
 */
public record Way(String mode, List<Stop> stops) {

	private static final Map<String, String> WORDED = Map.of("PEDESTRIAN", "on foot", "OTHER", "by other means",
			"UNKNOWN", "by unknown means");

	/**
	 * A country on the way.
	 *
	 * @param country its id
	 * @param inferred whether the leg that leads there is inferred
	 */
	public record Stop(String country, boolean inferred) {

		private String code() {
			return this.country.substring(this.country.indexOf(':') + 1);
		}

	}

	/**
	 * The id of the route: two ways are the same route where mode and legs are the same.
	 * @return such as {@code route:AIR/CO-EC~ES}, where ~ stands for an inferred leg
	 */
	public String id() {
		StringBuilder id = new StringBuilder("route:").append(this.mode).append('/');
		for (int i = 0; i < this.stops.size(); i++) {
			Stop stop = this.stops.get(i);
			id.append((i == 0) ? "" : stop.inferred() ? "~" : "-").append(stop.code());
		}
		return id.toString();
	}

	/**
	 * What a person calls the mode.
	 * @return such as {@code by air}
	 */
	public String worded() {
		return WORDED.getOrDefault(this.mode, "by " + this.mode.toLowerCase(Locale.ROOT));
	}

}
