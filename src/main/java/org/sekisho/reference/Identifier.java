package org.sekisho.reference;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Numbers that tell the entities of a kind apart, whichever file has them. */
public enum Identifier {

	/** Of vessels: seven digits with a check digit. */
	IMO_NUMBER("Vessel", true),
	/** Of aircraft: the mark of a state, and what that state adds. */
	AIRCRAFT_REGISTRATION("Aircraft", true),
	/** Of vehicles: a VIN, or a registration with its state. */
	VEHICLE_REGISTRATION("Vehicle", false),
	/** Of containers: ISO 6346. */
	CONTAINER_NUMBER("Container", true),
	/** Of postal items: UPU S10. */
	POSTAL_ITEM("Parcel", false),
	/** Of telephones: E.164, with the code of the country. */
	PHONE_NUMBER("PhoneNumber", true),
	/** Of accounts: ISO 13616. */
	IBAN("Account", true),
	/** Of legal entities: ISO 17442. */
	LEI("Company", true);

	private final String kind;

	private final boolean strict;

	Identifier(String kind, boolean strict) {
		this.kind = kind;
		this.strict = strict;
	}

	/**
	 * The identifier of a kind.
	 * @param kind such as {@code Vessel}
	 * @return the identifier, if entities of the kind have one
	 */
	public static Optional<Identifier> of(String kind) {
		return Arrays.stream(values()).filter((identifier) -> identifier.kind.equals(kind)).findFirst();
	}

	/**
	 * Whether something else in its place is a mistake. Vehicles and parcels have numbers
	 * of many forms.
	 * @return whether a number that cannot be read has a mistake
	 */
	public boolean strict() {
		return this.strict;
	}

	/**
	 * Whether names are asked for it too. Models and words such as Truck 1 look like the
	 * registrations of vehicles and aircraft, and would be one entity in all files.
	 * @return whether a name may be such a number
	 */
	public boolean inNames() {
		return this != VEHICLE_REGISTRATION && this != AIRCRAFT_REGISTRATION;
	}

	/**
	 * Reads a number.
	 * @param text as somebody wrote it
	 * @return the number, if it is one
	 */
	public Optional<Mark> read(String text) {
		return switch (this) {
			case IMO_NUMBER -> number(CheckDigits.isImoNumber(text),
					CheckDigits.normalised(text).replaceAll("^IMO(NO)?", ""), "imoNumber");
			case AIRCRAFT_REGISTRATION ->
				number(Registrations.includes(plain(text)), CheckDigits.normalised(text), "registration");
			case VEHICLE_REGISTRATION -> vehicle(text);
			case CONTAINER_NUMBER ->
				number(CheckDigits.isContainerNumber(text), CheckDigits.normalised(text), "number");
			case POSTAL_ITEM -> number(CheckDigits.isPostalItem(text), CheckDigits.normalised(text), "number");
			case PHONE_NUMBER -> phone(text);
			case IBAN -> number(CheckDigits.isIban(text), CheckDigits.normalised(text), "iban");
			case LEI -> number(CheckDigits.isLei(text), CheckDigits.normalised(text), "lei");
		};
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
	}

	private static Optional<Mark> number(boolean right, String key, String property) {
		return right ? Optional.of(new Mark(key, Map.of(property, key))) : Optional.empty();
	}

	/**
	 * Plates bear letters of any script. Without its state, a registration may be borne
	 * by several vehicles, or be a word.
	 */
	private static Optional<Mark> vehicle(String text) {
		String bare = CheckDigits.normalised(text);
		if (Forms.VIN.matcher(bare).matches()) {
			return number(true, bare, "vin");
		}
		Matcher stated = Forms.STATED.matcher(plain(text));
		if (!stated.matches()) {
			return Optional.empty();
		}
		String plate = Forms.NOT_ON_PLATES.matcher(stated(stated, "plate", "other")).replaceAll("");
		String country = stated(stated, "before", "behind");
		if (!Forms.PLATE.matcher(plate).matches() || !Forms.STATES.contains(country)) {
			return Optional.empty();
		}
		return Optional.of(new Mark(country + "-" + plate, Map.of("registration", plate, "registeredIn", country)));
	}

	private static String stated(Matcher found, String one, String other) {
		String group = found.group(one);
		return (group != null) ? group : found.group(other);
	}

	private static Optional<Mark> phone(String text) {
		String plain = plain(text);
		String international = plain.startsWith("00") ? "+" + plain.substring(2) : plain;
		if (!international.startsWith("+")) {
			return Optional.empty();
		}
		try {
			PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
			PhoneNumber read = numbers.parse(international, "ZZ");
			return number(numbers.isPossibleNumber(read), numbers.format(read, PhoneNumberFormat.E164), "number");
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * A number that was read.
	 *
	 * @param key as it stands in ids
	 * @param properties what it says, by the names of the vocabulary
	 */
	public record Mark(String key, Map<String, String> properties) {

	}

	/** Forms of numbers. */
	private static final class Forms {

		/** Its last four characters are digits. */
		private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{13}\\d{4}");

		/** The state is written "FR: AB-123-CD" or "AB-123-CD (FR)". */
		private static final Pattern STATED = Pattern
			.compile("(?<before>[A-Z]{2}):(?<plate>[^:()]+)|(?<other>[^:()]+)\\((?<behind>[A-Z]{2})\\)");

		private static final Set<String> STATES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

		private static final Pattern NOT_ON_PLATES = Pattern.compile("[^\\p{L}\\p{N}]+");

		private static final Pattern PLATE = Pattern.compile("(?=.*\\p{N}).{4,12}");

		private Forms() {
		}

	}

	/**
	 * Registrations of aircraft: the nationality mark of a state, and what that state
	 * adds to it (ICAO, Annex 7). Models, such as A320, TU-154 or C-130, and flights are
	 * none.
	 */
	private static final class Registrations {

		/** Marks behind which there are three or four letters. */
		private static final Set<String> LETTERED = Set.of("AP", "A2", "A3", "A4O", "A5", "A6", "A7", "A8", "A9C", "B",
				"C", "CC", "CF", "CN", "CP", "CS", "CX", "C2", "C3", "C5", "C6", "C9", "D", "DQ", "D2", "D4", "D6",
				"EC", "EI", "EJ", "EP", "ER", "ES", "ET", "E3", "E5", "F", "G", "HA", "HB", "HH", "HS", "HZ", "H4", "I",
				"JY", "J2", "J3", "J5", "J6", "J7", "J8", "LN", "LQ", "LV", "LX", "LY", "LZ", "M", "OD", "OE", "OH",
				"OK", "OM", "OO", "OY", "PH", "PJ", "PK", "PP", "PR", "PS", "PT", "PU", "PZ", "P2", "P4", "RDPL", "SE",
				"SN", "SP", "ST", "SU", "SX", "S2", "S5", "S7", "S9", "TC", "TF", "TG", "TI", "TJ", "TL", "TN", "TR",
				"TS", "TT", "TU", "TY", "TZ", "T2", "T3", "T7", "T8", "T9", "UR", "VH", "VP", "VQ", "VT", "V2", "V3",
				"V4", "V5", "V6", "V7", "V8", "XA", "XB", "XC", "XT", "XY", "XZ", "YA", "YI", "YJ", "YK", "YL", "YR",
				"YU", "Z", "ZA", "ZJ", "ZK", "ZS", "ZT", "ZU", "Z3", "Z8", "3A", "3B", "3C", "3D", "3X", "4O", "4R",
				"4W", "4X", "5A", "5B", "5H", "5N", "5R", "5T", "5U", "5V", "5W", "5X", "5Y", "6O", "6V", "6Y", "7O",
				"7P", "7Q", "7T", "8P", "8Q", "8R", "9A", "9G", "9H", "9J", "9K", "9L", "9M", "9N", "9Q", "9S", "9U",
				"9V", "9XR", "9Y");

		/** Marks behind which there are digits as well: four or five characters. */
		private static final Set<String> NUMBERED = Set.of("B", "CP", "CU", "D", "EK", "EW", "EX", "EY", "EZ", "HC",
				"HI", "HK", "HP", "HR", "JU", "OB", "RA", "RF", "RP", "UK", "UP", "VN", "XU", "YN", "YS", "YV", "ZP",
				"4K", "4L");

		private static final Pattern PARTED = Pattern
			.compile("(?<mark>[A-Z0-9]{1,4})-(?:(?<letters>[A-Z]{3,4})|(?<mixed>(?=.*\\d)[A-Z0-9]{4,5}))");

		/** These states write the mark without a hyphen: USA, Japan, Korea, Venezuela. */
		private static final Pattern WHOLE = Pattern
			.compile("N-?[1-9](\\d{2,4}|\\d{1,3}[A-Z]|\\d{0,2}[A-Z]{2})|JA-?\\d{2}(\\d{2}|\\d[A-Z]|[A-Z]{2})"
					+ "|HL-?\\d{4}|YV-?\\d{4}");

		private Registrations() {
		}

		/**
		 * Whether a text is the registration of an aircraft.
		 * @param text in capital letters
		 */
		private static boolean includes(String text) {
			if (WHOLE.matcher(text).matches()) {
				return true;
			}
			Matcher parted = PARTED.matcher(text);
			return parted.matches()
					&& ((parted.group("letters") != null) ? LETTERED : NUMBERED).contains(parted.group("mark"));
		}

	}

}
