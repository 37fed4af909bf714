package org.sekisho.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What one row of a report says of a seizure, resolved and checked.
 *
 * @param id business key of the seizure
 * @param row number of the row in its file, as a spreadsheet shows it
 * @param seizedOn day of the seizure
 * @param country where it was made
 * @param place where in that country; null where not reported
 * @param goods what was seized, at least one line
 * @param filing who reported it, and how
 * @param route which way the goods came
 * @param conveyance what carried them
 * @param method how they were hidden and found
 * @param suspects how many persons were suspected; null where not reported
 * @param nationalities of the suspects: codes of ISO 3166 or, where not recognised,
 * wordings
 * @param outcome what became of the case
 * @param narrative what happened, in the words of the report; null where not reported
 * @param involved who and what else it names
 * @param flags what a reader should know about it
 */
public record SeizureReport(String id, int row, LocalDate seizedOn, Country country, @Nullable Place place,
		List<Goods> goods, Filing filing, Route route, Conveyance conveyance, Method method, @Nullable Integer suspects,
		List<String> nationalities, Coded outcome, @Nullable String narrative, List<Involved> involved,
		Set<FindingCode> flags) implements Finding {

	/**
	 * What a person calls it.
	 * @return goods, country, day
	 */
	public String name() {
		String more = (this.goods.size() > 1) ? " and " + (this.goods.size() - 1) + " more" : "";
		return this.goods.getFirst().label() + more + ", " + this.country.name() + ", " + this.seizedOn;
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

		/** Nothing is named. */
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
	 * @param substance name of the substance
	 * @param reported the substance as worded
	 * @param quantity in the unit as reported; null where missing or zero
	 * @param unit as worded; null where blank
	 * @param massKg kilograms; null where the unit does not convert
	 * @param massFactor name and version of the factor; null where the unit converts by
	 * definition, or not at all
	 * @param form code of the form of the goods; null where not known
	 * @param value estimated, in the currency; null where not reported
	 * @param currency code of ISO 4217; null where not reported
	 * @param label what a person calls it
	 */
	public record Goods(String substanceId, String substance, String reported, @Nullable Double quantity,
			@Nullable String unit, @Nullable Double massKg, @Nullable String massFactor, @Nullable String form,
			@Nullable Double value, @Nullable String currency, String label) {

	}

	/**
	 * A wording and its code.
	 *
	 * @param code of its list; null where the wording has none
	 * @param reported as worded; null where nothing is reported
	 */
	public record Coded(@Nullable String code, @Nullable String reported) {

		/** Nothing is reported. */
		public static final Coded NONE = new Coded(null, null);

	}

	/**
	 * Who reported a seizure, and how; null where not reported.
	 *
	 * @param reporter namespace of the case's number
	 * @param caseReference the case's number
	 * @param reportedOn when it was reported
	 * @param form {@code LONG} or {@code SIMPLIFIED}
	 * @param validation name of a level of the vocabulary's {@code Validation}
	 * @param seizedBy agency, as worded
	 * @param operation joint operation, as worded
	 */
	public record Filing(String reporter, @Nullable String caseReference, @Nullable LocalDate reportedOn,
			@Nullable String form, @Nullable String validation, @Nullable String seizedBy, @Nullable String operation) {

	}

	/**
	 * Which way the goods came.
	 *
	 * @param origin where they were produced
	 * @param departure where they had left from
	 * @param destination where they were bound for
	 * @param transits countries between these, in order
	 * @param transitsReported as worded, where that says more than their names
	 * @param routing direction of the traffic, as worded; null where not reported
	 */
	public record Route(Mention origin, Mention departure, Mention destination, List<Country> transits,
			@Nullable String transitsReported, @Nullable String routing) {

	}

	/**
	 * What carried the goods; null where not reported.
	 *
	 * @param transport mode of transport
	 * @param reported the mode as worded
	 * @param vessel name of the vessel
	 * @param imoNumber seven digits, or as worded where it is no such number
	 * @param flight number of the flight
	 * @param vehicle registration
	 * @param containers numbers of containers
	 */
	public record Conveyance(Transport transport, @Nullable String reported, @Nullable String vessel,
			@Nullable String imoNumber, @Nullable String flight, @Nullable String vehicle, List<String> containers) {

	}

	/**
	 * How the goods were hidden and found.
	 *
	 * @param location kind of place
	 * @param concealment how they were hidden
	 * @param detection what led to them: codes
	 * @param detectionReported as worded; null where not reported
	 * @param activity customs procedure
	 * @param selection why this consignment was examined
	 */
	public record Method(Coded location, Coded concealment, List<String> detection, @Nullable String detectionReported,
			Coded activity, Coded selection) {

	}

	/**
	 * Who or what else had to do with it.
	 *
	 * @param type of the link from the seizure
	 * @param party at its end
	 */
	public record Involved(String type, Tie.Party party) {

	}

	/** Modes of transport, named as in the vocabulary. */
	public enum Transport {

		AIR, SEA, ROAD, RAIL, RIVER, MAIL, PEDESTRIAN, OTHER, UNKNOWN

	}

}
