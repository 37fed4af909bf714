package org.sekisho.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sekisho.cells.Several;
import org.sekisho.mapping.SeizureReport.Coded;
import org.sekisho.mapping.SeizureReport.Conveyance;
import org.sekisho.mapping.SeizureReport.Country;
import org.sekisho.mapping.SeizureReport.Filing;
import org.sekisho.mapping.SeizureReport.Goods;
import org.sekisho.mapping.SeizureReport.Involved;
import org.sekisho.mapping.SeizureReport.Method;
import org.sekisho.mapping.SeizureReport.Place;
import org.sekisho.mapping.SeizureReport.Transport;
import org.sekisho.mapping.Tie.Party;
import org.sekisho.mapping.Verdict.Rejected;
import org.sekisho.mapping.Verdict.Sound;
import org.sekisho.knowledge.Countries;
import org.sekisho.profiles.Field;
import org.sekisho.profiles.Profile.Trait;
import org.sekisho.profiles.Slot;
import org.sekisho.reference.CheckDigits;
import org.sekisho.reference.Wording;
import org.sekisho.vocabulary.Kind;

/** Reads a row as a seizure. */
final class SeizureReading {

	private static final String CARRIED_BY = "CARRIED_BY";

	private static final String IMPLICATES = "IMPLICATES";

	/** Words, folded, that stand where there is no name. */
	private static final Set<String> NOTHING = Set.of("unknown", "none", "nil", "na", "no", "notknown", "notavailable",
			"notapplicable", "notreported", "unnamed", "various");

	private final RowMapper mapper;

	private final RowReading row;

	SeizureReading(RowMapper mapper, RowReading row) {
		this.mapper = mapper;
		this.row = row;
	}

	/** What becomes of the row. */
	Verdict verdict() {
		Country country = countryOfSeizure();
		LocalDate seizedOn = seizedOn();
		CaseReading filed = new CaseReading(this.mapper, this.row);
		Filing filing = filed.filing(seizedOn);
		Conveyance conveyance = conveyance(seizedOn);
		List<Goods> goods = this.mapper.goods().read(this.row, seizedOn, conveyance.transport());
		Integer suspects = this.row.wholeNumber(Field.SUSPECTS);
		if (country == null || seizedOn == null || filing == null || !this.row.problems().isEmpty()) {
			return new Rejected(this.row.row(), this.row.problems());
		}
		if (this.mapper.settings().profile().is(Trait.SAMPLE)) {
			this.row.flags().add(FindingCode.SAMPLE);
		}
		SeizureReport.Route route = new RouteReading(this.row, country, seizedOn).route();
		Method method = method(seizedOn);
		Coded outcome = this.row.coded(Slot.of(Field.OUTCOME), seizedOn);
		List<String> nationalities = nationalities(seizedOn);
		CaseReading.Identity identity = filed.identity(filing);
		SeizureReport report = new SeizureReport(identity.id(), this.row.row().number(), seizedOn, country,
				place(country), goods, filing, route, conveyance, method, suspects, nationalities, outcome,
				this.row.text(Field.NARRATIVE), involved(identity.id(), conveyance), this.row.flags());
		return new Sound(report, identity.version(), this.row.remarks());
	}

	private @Nullable Country countryOfSeizure() {
		Slot slot = Slot.of(Field.COUNTRY);
		String wording = this.row.text(slot);
		if (wording == null) {
			this.row.refuse(FindingCode.MANDATORY_MISSING, slot, "The country of the seizure is missing.");
			return null;
		}
		if (this.mapper.country(wording) instanceof Countries.Known known) {
			return new Country(known.id(), known.name());
		}
		this.row.refuse(FindingCode.COUNTRY_UNKNOWN, slot,
				"'" + RowReading.quoted(wording) + "' names no country. Use a name or code of ISO 3166.");
		return null;
	}

	private @Nullable LocalDate seizedOn() {
		if (this.row.text(Field.SEIZED_ON) == null) {
			this.row.refuse(FindingCode.MANDATORY_MISSING, Slot.of(Field.SEIZED_ON),
					"The date of the seizure is missing.");
			return null;
		}
		LocalDate day = this.row.day(Field.SEIZED_ON);
		String country = this.row.text(Field.COUNTRY);
		if (country != null && this.mapper.country(country) instanceof Countries.Known known) {
			this.row.checkValid(Slot.of(Field.COUNTRY), known, day);
		}
		return day;
	}

	private Conveyance conveyance(@Nullable LocalDate day) {
		Coded transport = this.row.coded(Slot.of(Field.TRANSPORT), day);
		Transport mode = (transport.reported() == null) ? Transport.UNKNOWN
				: (transport.code() == null) ? Transport.OTHER : Transport.valueOf(transport.code());
		return new Conveyance(mode, transport.reported(), this.row.text(Field.VESSEL), imoNumber(),
				this.row.text(Field.FLIGHT), this.row.text(Field.VEHICLE), containers());
	}

	private @Nullable String imoNumber() {
		String text = this.row.text(Field.IMO_NUMBER);
		if (text == null || CheckDigits.isImoNumber(text)) {
			return (text != null) ? CheckDigits.normalised(text).replace("IMO", "") : null;
		}
		this.row.flag(FindingCode.IMO_NUMBER_INVALID, Slot.of(Field.IMO_NUMBER),
				"'" + RowReading.quoted(text) + "' is no IMO number: its check digit or its length is wrong.");
		return text;
	}

	private List<String> containers() {
		String text = this.row.text(Field.CONTAINERS);
		return (text == null) ? List.of() : Several.numbersIn(text).stream().map((number) -> {
			if (CheckDigits.isContainerNumber(number)) {
				return CheckDigits.normalised(number);
			}
			this.row.flag(FindingCode.CONTAINER_NUMBER_INVALID, Slot.of(Field.CONTAINERS), "'"
					+ RowReading.quoted(number) + "' is no container number: its check digit or its form is wrong.");
			return number;
		}).distinct().toList();
	}

	private List<Involved> involved(String caseId, Conveyance conveyance) {
		Map<String, Involved> involved = new LinkedHashMap<>();
		String namespace = caseId.substring(caseId.indexOf(':') + 1);
		if (conveyance.vessel() != null || conveyance.imoNumber() != null) {
			involve(Field.IMO_NUMBER, "Vessel", namespace, conveyance.vessel(), conveyance.imoNumber(), involved);
		}
		numbers(Field.AIRCRAFT, Several::numbersIn)
			.forEach((number) -> involve(Field.AIRCRAFT, "Aircraft", namespace, null, number, involved));
		numbers(Field.VEHICLE, SeizureReading::apart)
			.forEach((number) -> involve(Field.VEHICLE, "Vehicle", namespace, null, number, involved));
		conveyance.containers()
			.forEach((number) -> involve(Field.CONTAINERS, "Container", namespace, null, number, involved));
		numbers(Field.PARCELS, Several::numbersIn)
			.forEach((number) -> involve(Field.PARCELS, "Parcel", namespace, null, number, involved));
		numbers(Field.PERSONS, SeizureReading::apart)
			.forEach((name) -> involve(Field.PERSONS, "Person", namespace, name, null, involved));
		numbers(Field.COMPANIES, SeizureReading::apart)
			.forEach((name) -> involve(Field.COMPANIES, "Company", namespace, name, null, involved));
		return List.copyOf(involved.values());
	}

	private List<String> numbers(Field field, Function<String, List<String>> apart) {
		String text = this.row.text(field);
		return (text != null) ? apart.apply(text) : List.of();
	}

	/** Names have commas in them. */
	private static List<String> apart(String text) {
		return Several.in(text, (wording) -> false);
	}

	private void involve(Field field, String kindName, String namespace, @Nullable String name, @Nullable String number,
			Map<String, Involved> involved) {
		String called = means(name) ? name : null;
		String numbered = means(number) ? number : null;
		if (called == null && numbered == null) {
			return;
		}
		Kind kind = this.mapper.lists().vocabulary().kind(kindName);
		Party party = Party.of(kind, namespace, called, numbered);
		if (field == Field.AIRCRAFT && !party.identified()) {
			TieReading.flagNumber(this.row, Slot.of(field), kind, String.valueOf(number));
		}
		involved.putIfAbsent(party.id(), new Involved(
				kind.links().anyMatch((link) -> link.type().equals(CARRIED_BY)) ? CARRIED_BY : IMPLICATES, party));
	}

	private boolean means(@Nullable String text) {
		return text != null && !this.mapper.key(text).isEmpty() && !NOTHING.contains(Wording.folded(text));
	}

	private Method method(LocalDate day) {
		return new Method(this.row.coded(Slot.of(Field.LOCATION), day), this.row.coded(Slot.of(Field.CONCEALMENT), day),
				this.row.codes(Field.DETECTION, day), this.row.text(Field.DETECTION),
				this.row.coded(Slot.of(Field.ACTIVITY), day), this.row.coded(Slot.of(Field.SELECTION), day));
	}

	private List<String> nationalities(LocalDate day) {
		String text = this.row.text(Field.NATIONALITIES);
		return (text == null) ? List.of()
				: Several.in(text, this.row::isCountry)
					.stream()
					.map((wording) -> Optional.ofNullable(this.row.country(Slot.of(Field.NATIONALITIES), wording, day))
						.map((country) -> country.id().substring(country.id().indexOf(':') + 1))
						.orElse(wording))
					.distinct()
					.toList();
	}

	private @Nullable Place place(Country country) {
		String division = named(Field.DIVISION);
		String place = named(Field.PLACE);
		String prefix = "place:" + country.id().substring(country.id().indexOf(':') + 1) + "/";
		if (place == null) {
			return (division != null) ? new Place(prefix + this.mapper.key(division), division, null) : null;
		}
		return (division != null)
				? new Place(prefix + this.mapper.key(division) + "/" + this.mapper.key(place), place, division)
				: new Place(prefix + this.mapper.key(place), place, null);
	}

	private @Nullable String named(Field field) {
		String text = this.row.text(field);
		return (text != null && !this.mapper.key(text).isEmpty()) ? text : null;
	}

}
