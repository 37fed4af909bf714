package org.sekisho.intake;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What one row of a report says, resolved and checked.
 *
 * @param id business key of the seizure
 * @param row number of the row in its file, as a spreadsheet shows it
 * @param seizedOn day of the seizure
 * @param country where it was made
 * @param place where in that country; null where not reported
 * @param goods what was seized
 * @param origin where the goods were produced
 * @param departure where they had left from
 * @param destination where they were bound for
 * @param transport mode of transport
 * @param wordings what is kept as reported
 * @param flags what a reader should know about it
 */
public record SeizureReport(String id, int row, LocalDate seizedOn, Country country, @Nullable Place place, Goods goods,
		Mention origin, Mention departure, Mention destination, Transport transport, Wordings wordings,
		Set<Flag> flags) {

	/** What a person calls it: goods, country, day. */
	public String name() {
		return this.goods.label() + ", " + this.country.name() + ", " + this.seizedOn;
	}

	/**
	 * A country that was recognised.
	 *
	 * @param id such as {@code country:CO}
	 * @param name its name in the graph
	 */
	public record Country(String id, String name) {

	}

	/**
	 * A country that a row may name.
	 *
	 * @param id its id; null where none, or none that is known, is named
	 * @param reported the wording, where it says more than the name
	 */
	public record Mention(@Nullable String id, @Nullable String reported) {

		public static final Mention NONE = new Mention(null, null);

	}

	/**
	 * A place in a country.
	 *
	 * @param id such as {@code place:CO/antioquia/medellin}
	 * @param name as worded
	 * @param division administrative division, as worded; null where not reported
	 */
	public record Place(String id, String name, @Nullable String division) {

	}

	/**
	 * A line of goods.
	 *
	 * @param substanceId such as {@code substance:cocaine-hcl}
	 * @param substance as worded
	 * @param quantity in the unit as reported; null where missing or zero
	 * @param unit as worded; null where blank
	 * @param massKg kilograms; null where the unit is no unit of mass
	 * @param label what a person calls it
	 */
	public record Goods(String substanceId, String substance, @Nullable Double quantity, @Nullable String unit,
			@Nullable Double massKg, String label) {

	}

	/**
	 * What is kept as the report words it; null where it says nothing.
	 *
	 * @param transport means of transport
	 * @param location kind of place
	 * @param concealment where the goods were hidden
	 * @param routing direction of the traffic
	 */
	public record Wordings(@Nullable String transport, @Nullable String location, @Nullable String concealment,
			@Nullable String routing) {

	}

	/** Modes of transport, named as in the vocabulary. */
	public enum Transport {

		AIR, SEA, ROAD, RAIL, RIVER, MAIL, PEDESTRIAN, OTHER, UNKNOWN

	}

	/** What a reader should know about a seizure, named as in the vocabulary. */
	public enum Flag {

		POSSIBLE_DUPLICATE, QUANTITY_MISSING, UNIT_NOT_CONVERTIBLE, COUNTRY_UNKNOWN, SAMPLE

	}

}
