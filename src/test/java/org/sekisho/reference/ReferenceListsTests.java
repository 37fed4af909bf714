package org.sekisho.reference;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReferenceListsTests {

	private static final ReferenceLists LISTS = new ReferenceLists();

	static List<String> names() {
		return LISTS.names();
	}

	@Test
	void listsAreThoseThatReportsNeed() {
		assertThat(LISTS.names()).contains("transport", "location", "concealment", "detection", "activity", "selection",
				"outcome", "commodity", "drug-form", "routing", "currency");
	}

	@ParameterizedTest
	@MethodSource("names")
	void everyCodeIsInCapitalsAndFoundByItselfAndItsLabel(String name) {
		CodeList list = LISTS.list(name);
		assertThat(list.codes()).hasSizeGreaterThan(5).allSatisfy(code -> {
			assertThat(code.code()).matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
			assertThat(list.find(code.code())).contains(code);
			assertThat(list.find(code.label())).contains(code);
		});
	}

	@Test
	void modesOfTransportAreThoseOfTheVocabulary() {
		assertThat(LISTS.list("transport").codes()).extracting(Code::code)
			.containsExactly("AIR", "SEA", "ROAD", "RAIL", "RIVER", "MAIL", "PEDESTRIAN", "OTHER", "UNKNOWN");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			transport | Commercial air | AIR
			transport | None | UNKNOWN
			transport | Postal/Mail/Express Parcel | MAIL
			transport | voie aerienne | AIR
			transport | Ｃａｍｉóｎ | ROAD
			location | Home/Residence | HOME
			location | Police facilites | POLICE_FACILITIES
			location | Apotheke | PHARMACY
			location | Airport | AIRPORT
			location | Aguas internacionales | INTERNATIONAL_WATERS
			concealment | Inserted | BODY_CAVITY
			concealment | Car Parts | VEHICLE_PARTS
			concealment | false-bottom | FALSE_BOTTOM
			concealment | Double fond | FALSE_BOTTOM
			detection | X ray | X_RAY
			detection | sniffer dog | DETECTOR_DOG
			activity | Export | EXPORT
			selection | Risk profile | RISK_PROFILE
			outcome | Arrested | ARRESTED
			commodity | CITES | WILDLIFE
			drug-form | Comprimés | TABLET
			routing | Border - transit/free trade zone | TRANSIT
			currency | usd | USD
			currency | US$ | USD
			currency | € | EUR
			currency | Yen | JPY
			currency | franc suisse | CHF
			currency | Dólar americano | USD
			""")
	void wordingHasACode(String list, String wording, String code) {
		assertThat(LISTS.list(list).find(wording).map(Code::code)).contains(code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '=',
			textBlock = """
					transport = Commercial air, Private air, Commercial sea, Private sea, Commercial road, Private road, Rail, River, \
					Mail, Pedestrian, Other, Unknown, None
					location = Airport, Archaeological Site, Bar, Beach, Boat, Building, Bus, Bus station, Car, Car Park, Cellar, \
					Checkpoint, Church/Place Of Worship, Commercial garage, Commercial premises, Container, Court, Factory, Farm, \
					Customs facilities, Flat/Apartment, Freight, Frontier, Garage, Gas station, Highway, Home/Residence, Hospital, \
					Hotel, International Waters, Maritime Zone, Market / Bazaar, Mining Site, Mountains, Office, Open Air, Plane, \
					Police facilites, Port Facilities, Post Office, Prison, Property, Railway Station, Restaurant / Cafe, Riverport, \
					Road, Seaport, Square, Store, Street, Territorial Waters, Train, Truck / Lorry, Tunnel, Underground, Vessel, \
					Underwater Site, Vehicle, Village, Warehouse, Castle / Palace, Other
					concealment = Appliances, Art items, Baggage, Beverages, Bike, Body, Business, Car Parts, Carry, Container, \
					Cosmetics, Electrical Parts, Food, Freight, Furniture, Gifts, Handbag, Inserted, Office supplies, Other, \
					Outerwear, Plastic bags, Postal, Residence, Sack, Shoes, Swallowed, Toilet, Toys, Transport Vehicle, Underwear, \
					Vessel
					""")
	void everyValueOfUnitedNationsListsHasACode(String list, String values) {
		assertThat(values.split(", +")).allSatisfy(value -> assertThat(LISTS.list(list).find(value)).isPresent());
	}

	@Test
	void wordingThatIsOnNoListHasNoCode() {
		assertThat(LISTS.list("concealment").find("Hollowed surfboard")).isEmpty();
		assertThat(LISTS.list("concealment").find("")).isEmpty();
		assertThat(LISTS.list("currency").find("$")).isEmpty();
	}

	@Test
	void formerCurrencyIsValidOnlyUntilItWasWithdrawn() {
		CodeList currencies = LISTS.list("currency");
		assertThat(currencies.find("DEM")).isPresent();
		assertThat(currencies.find("DEM", LocalDate.of(2002, 2, 28))).isPresent();
		assertThat(currencies.find("DEM", LocalDate.of(2002, 3, 1))).isEmpty();
		assertThat(currencies.find("EUR", LocalDate.of(2002, 3, 1))).isPresent();
	}

	@Test
	void codeIsValidFromItsFirstToItsLastDay() {
		CodeList list = read("""
				DRONE: { label: Drone, validFrom: 2014-01-01, validTo: 2020-12-31 }
				""");
		assertThat(list.find("drone", LocalDate.of(2013, 12, 31))).isEmpty();
		assertThat(list.find("drone", LocalDate.of(2014, 1, 1))).isPresent();
		assertThat(list.find("drone", LocalDate.of(2020, 12, 31))).isPresent();
		assertThat(list.find("drone", LocalDate.of(2021, 1, 1))).isEmpty();
	}

	@Test
	void unknownListIsRefusedWithTheNamesOfAll() {
		assertThatIllegalArgumentException().isThrownBy(() -> LISTS.list("colour"))
			.withMessageContaining("'colour'")
			.withMessageContaining("concealment")
			.withMessageContaining("currency");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{A: {label: Box}, B: {label: Case, wordings: [box]}} | test.yml:1: 'box' means another code already
			{A: {label: Box, colour: red}} | test.yml:1: unknown key 'colour'
			{A: {wordings: [Box]}} | test.yml:1: 'label' is missing
			{A: {label: Box}, A: {label: Case}} | test.yml:1: 'A' stands here for the second time
			{A: {label: Box, validTo: 2011}} | test.yml:1: '2011' is no day
			{A: {label: Box, wordings: Case}} | test.yml:1: here should be a list
			{A: {label: ''}} | test.yml:1: here should be a text
			{A: Box} | test.yml:1: here should be keys with values
			{A: | test.yml:1: this is not YAML
			""")
	void listThatIsMisspeltIsRefusedWithItsLine(String yaml, String message) {
		assertThatExceptionOfType(InvalidReference.class).isThrownBy(() -> read(yaml))
			.withMessageStartingWith(message)
			.satisfies(refusal -> assertThat(refusal.remedy()).isNotBlank());
	}

	private static CodeList read(String yaml) {
		return ReferenceLists.read("test", ReferenceFile.parse("test.yml", yaml));
	}

}
