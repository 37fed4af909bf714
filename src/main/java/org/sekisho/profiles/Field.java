package org.sekisho.profiles;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a row can say. */
public enum Field {

	CASE_REFERENCE("caseReference", Converter.TEXT, null, Group.CASE, Need.IN_FORMS,
			"Number of the case at the office that reports it. With it, a later report of the same case amends this one.",
			"2012-00417"),
	REPORTER("reporter", Converter.TEXT, null, Group.CASE, Need.NEVER,
			"Who reports: the office whose case numbers these are.", "Tokyo Customs"),
	REPORTED_ON("reportedOn", Converter.DATE, null, Group.CASE, Need.NEVER, "Day of the report.", "2012-03-20"),
	FORM("form", Converter.CODE, null, Group.CASE, Need.NEVER, "Which form was filled in: LONG or SIMPLIFIED.", "LONG"),
	VALIDATION("validation", Converter.CODE, null, Group.CASE, Need.NEVER,
			"How far the report has been validated: DRAFT, SUBMITTED, NATIONAL_OK or RILO_VERIFIED.", "SUBMITTED"),
	SEIZED_ON("seizedOn", Converter.DATE, null, Group.CASE, Need.ALWAYS, "Day of the seizure.", "2012-03-14"),
	SEIZED_BY("seizedBy", Converter.TEXT, null, Group.CASE, Need.NEVER, "Agency that made the seizure.", "Customs"),
	OPERATION("operation", Converter.TEXT, null, Group.CASE, Need.NEVER, "Joint operation that it was part of.", ""),
	ACTIVITY("activity", Converter.CODE, "activity", Group.CASE, Need.NEVER,
			"Customs procedure, such as import or transit.", "Import"),
	COUNTRY("country", Converter.COUNTRY, null, Group.CASE, Need.ALWAYS,
			"Country of the seizure: ISO 3166 code or name.", "Japan"),
	DIVISION("administrativeDivision", Converter.TEXT, null, Group.CASE, Need.NEVER,
			"Province, state or prefecture of the seizure.", "Chiba"),
	PLACE("place", Converter.TEXT, null, Group.CASE, Need.NEVER, "City, port or border post of the seizure.", "Narita"),
	LOCATION("location", Converter.CODE, "location", Group.CASE, Need.NEVER, "Kind of place.", "Airport"),
	SUBSTANCE("substance", Converter.TEXT, null, Group.GOODS, Need.ALWAYS, "What was seized.", "Methamphetamine"),
	GOODS_FORM("form", Converter.CODE, "drug-form", Group.GOODS, Need.NEVER,
			"Form of the goods, such as powder or tablet.", "Powder"),
	QUANTITY("quantity", Converter.NUMBER, null, Group.GOODS, Need.NEVER,
			"How much, as a number. Blank where not known.", "2.5"),
	UNIT("unit", Converter.TEXT, null, Group.GOODS, Need.NEVER, "Unit of the quantity.", "kg"),
	VALUE("value", Converter.NUMBER, null, Group.GOODS, Need.NEVER, "Estimated value, as a number.", ""),
	CURRENCY("currency", Converter.CODE, "currency", Group.GOODS, Need.NEVER, "Currency of the value: ISO 4217 code.",
			""),
	ORIGIN("origin", Converter.COUNTRY, null, Group.CASE, Need.NEVER, "Country where the goods were produced.",
			"Unknown"),
	DEPARTURE("departure", Converter.COUNTRY, null, Group.CASE, Need.IN_LONG_FORM,
			"Country that the goods had left from.", "Thailand"),
	TRANSITS("transits", Converter.COUNTRIES, null, Group.CASE, Need.NEVER,
			"Countries on the way, in order, with semicolons between them.", "Hong Kong"),
	DESTINATION("destination", Converter.COUNTRY, null, Group.CASE, Need.IN_LONG_FORM,
			"Country that the goods were bound for.", "Japan"),
	ROUTING("routing", Converter.TEXT, null, Group.CASE, Need.NEVER, "Direction of the traffic.", ""),
	TRANSPORT("transport", Converter.CODE, "transport", Group.CASE, Need.IN_FORMS, "Means of transport.", "Airplane"),
	VESSEL("vessel", Converter.TEXT, null, Group.CASE, Need.NEVER, "Name of the vessel.", ""),
	IMO_NUMBER("imoNumber", Converter.TEXT, null, Group.CASE, Need.NEVER, "IMO number of the vessel: seven digits.",
			""),
	FLIGHT("flight", Converter.TEXT, null, Group.CASE, Need.NEVER, "Number of the flight.", "XX 123"),
	AIRCRAFT("aircraft", Converter.TEXT, null, Group.CASE, Need.NEVER, "Registration of the aircraft.", ""),
	VEHICLE("vehicle", Converter.TEXT, null, Group.CASE, Need.NEVER,
			"Registration of the vehicle, with its state if known: FR: AB-123-CD. Semicolons between several.", ""),
	CONTAINERS("containers", Converter.TEXTS, null, Group.CASE, Need.NEVER,
			"Container numbers as of ISO 6346, with semicolons between them.", ""),
	PARCELS("parcels", Converter.TEXTS, null, Group.CASE, Need.NEVER,
			"Numbers of parcels or other postal items, with semicolons between them.", ""),
	CONCEALMENT("concealment", Converter.CODE, "concealment", Group.CASE, Need.IN_LONG_FORM,
			"How the goods were hidden.", "Baggage"),
	DETECTION("detection", Converter.CODES, "detection", Group.CASE, Need.IN_LONG_FORM,
			"What led to them, with semicolons between several.", "X-ray"),
	SELECTION("selection", Converter.CODE, "selection", Group.CASE, Need.NEVER, "Why this consignment was examined.",
			"Risk profile"),
	SUSPECTS("suspects", Converter.WHOLE_NUMBER, null, Group.CASE, Need.NEVER, "How many persons are suspected.", "1"),
	NATIONALITIES("nationalities", Converter.COUNTRIES, null, Group.CASE, Need.NEVER,
			"Nationalities of the suspects, with semicolons between them. No names of persons.", ""),
	PERSONS("persons", Converter.TEXTS, null, Group.CASE, Need.NEVER,
			"Names of suspects, with semicolons between them; only where you may report them.", ""),
	COMPANIES("companies", Converter.TEXTS, null, Group.CASE, Need.NEVER,
			"Companies that had to do with it, such as the consignee, with semicolons between them.", ""),
	OUTCOME("outcome", Converter.CODE, "outcome", Group.CASE, Need.NEVER, "What became of the case.", ""),
	NARRATIVE("narrative", Converter.TEXT, null, Group.CASE, Need.NEVER,
			"What happened, in your words. No names of persons.", ""),
	SOURCE("source", Converter.TEXT, null, Group.LINK, Need.ALWAYS, "Name of the party where the link starts.", "Anna"),
	TARGET("target", Converter.TEXT, null, Group.LINK, Need.ALWAYS, "Name of the party where the link ends.", "Boris"),
	WEIGHT("weight", Converter.NUMBER, null, Group.LINK, Need.NEVER, "How often or how strongly.", "3"),
	SOURCE_KIND("sourceKind", Converter.CODE, null, Group.LINK, Need.NEVER,
			"What the first party is: Person, Company, CriminalNetwork, Vessel, Aircraft, Vehicle, Container, Parcel, "
					+ "PhoneNumber, Account or Address. Person where blank.",
			"Person"),
	TARGET_KIND("targetKind", Converter.CODE, null, Group.LINK, Need.NEVER,
			"What the second party is, as above. Person where blank.", "Person"),
	SOURCE_IDENTIFIER("sourceIdentifier", Converter.TEXT, null, Group.LINK, Need.NEVER,
			"The number that tells the first party apart in all files: IMO number, registration (of a "
					+ "vehicle with its state), container number, telephone number with the code of its country, IBAN, LEI.",
			""),
	TARGET_IDENTIFIER("targetIdentifier", Converter.TEXT, null, Group.LINK, Need.NEVER,
			"The same for the second party.", ""),
	LINK_TYPE("type", Converter.CODE, null, Group.LINK, Need.NEVER,
			"What the first has to do with the second: CONTACTED, MEMBER_OF, OWNS, OPERATES, USED, CARRIED, PRESENT_AT or "
					+ "WORKS_FOR. CONTACTED where blank.",
			"CONTACTED"),
	VALID_FROM("validFrom", Converter.PARTIAL_DATE, null, Group.LINK, Need.NEVER, "Since when: a day, month or year.",
			"2011-03"),
	VALID_TO("validTo", Converter.PARTIAL_DATE, null, Group.LINK, Need.NEVER, "Until when: a day, month or year.", ""),
	GRADE("grade", Converter.CODE, null, Group.LINK, Need.NEVER,
			"How far the row is to be relied on, on the Admiralty scale: reliability and credibility, such as B2.",
			"B2"),
	RELIABILITY("reliability", Converter.CODE, null, Group.LINK, Need.NEVER,
			"Reliability of the row's source on the Admiralty scale, A to F.", ""),
	CREDIBILITY("credibility", Converter.CODE, null, Group.LINK, Need.NEVER,
			"Credibility of the row on the Admiralty scale, 1 to 6.", ""),
	EVALUATION("evaluation", Converter.CODE, null, Group.LINK, Need.NEVER,
			"The row's source on the 3x5x2 scale, 1 to 3.", ""),
	ASSESSMENT("assessment", Converter.CODE, null, Group.LINK, Need.NEVER,
			"What is known of the row on the 3x5x2 scale, A to E.", ""),
	HANDLING("handling", Converter.CODE, null, Group.LINK, Need.NEVER,
			"Who may be given the row on the 3x5x2 scale, P or C.", "");

	private final String label;

	private final Converter converter;

	private final @Nullable String list;

	private final Group group;

	private final Need need;

	private final String description;

	private final String example;

	Field(String label, Converter converter, @Nullable String list, Group group, Need need, String description,
			String example) {
		this.label = label;
		this.converter = converter;
		this.list = list;
		this.group = group;
		this.need = need;
		this.description = description;
		this.example = example;
	}

	/**
	 * Its name in profiles, within a line of goods where it belongs to one.
	 * @return such as {@code seizedOn}
	 */
	public String label() {
		return this.label;
	}

	/**
	 * How its cells are read.
	 * @return the only converter whose result it can hold
	 */
	public Converter converter() {
		return this.converter;
	}

	/**
	 * The list that has its codes.
	 * @return name of a reference list, if there is one
	 */
	public Optional<String> list() {
		return Optional.ofNullable(this.list);
	}

	/**
	 * What it belongs to.
	 * @return the group
	 */
	Group group() {
		return this.group;
	}

	/**
	 * For people who fill in a form.
	 * @return a sentence or two
	 */
	public String description() {
		return this.description;
	}

	/**
	 * What may stand in it.
	 * @return a value, blank where none is typical
	 */
	public String example() {
		return this.example;
	}

	/**
	 * The records that have it.
	 * @return what the rows of a file must be about
	 */
	public RecordType record() {
		return (this.group == Group.LINK) ? RecordType.NETWORK : RecordType.SEIZURE;
	}

	/**
	 * Whether every row must say it.
	 * @param form of the report; null where it has none
	 * @return whether a row without it is rejected
	 */
	public boolean mandatory(@Nullable Form form) {
		return switch (this.need) {
			case ALWAYS -> true;
			case IN_FORMS -> form != null;
			case IN_LONG_FORM -> form == Form.LONG;
			case NEVER -> false;
		};
	}

	/** What a field belongs to. */
	enum Group {

		/** The seizure as a whole. */
		CASE,

		/** A line of goods, of which there may be several. */
		GOODS,

		/** A link of a network. */
		LINK

	}

	/** Which rows must say something. */
	enum Need {

		ALWAYS, IN_FORMS, IN_LONG_FORM, NEVER

	}

}
