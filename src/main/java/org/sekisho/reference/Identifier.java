package org.sekisho.reference;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
	/** Of vehicles: a VIN, or a registration with or without its state. */
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
	 * @return whether a number that cannot be read deserves a flag
	 */
	public boolean strict() {
		return this.strict;
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
				number(Forms.AIRCRAFT.matcher(plain(text)).matches(), CheckDigits.normalised(text), "registration");
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

	/** Plates bear letters of any script. */
	private static Optional<Mark> vehicle(String text) {
		String bare = CheckDigits.normalised(text);
		if (Forms.VIN.matcher(bare).matches()) {
			return number(true, bare, "vin");
		}
		Matcher stated = Forms.STATED.matcher(plain(text));
		boolean state = stated.matches();
		String plate = Forms.NOT_ON_PLATES.matcher(state ? stated(stated, "plate", "other") : plain(text))
			.replaceAll("");
		if (!Forms.PLATE.matcher(plate).matches()) {
			return Optional.empty();
		}
		if (!state) {
			return number(true, plate, "registration");
		}
		String country = stated(stated, "before", "behind");
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

		/** With a hyphen behind the mark, or with a digit, unlike any word. */
		private static final Pattern AIRCRAFT = Pattern
			.compile("[A-Z0-9]{1,2}-[A-Z0-9]{1,5}|(?=.*\\d)[A-Z]{1,2}[A-Z0-9]{2,5}");

		private static final Pattern VIN = Pattern.compile("(?=.*\\d)[A-HJ-NPR-Z0-9]{17}");

		/** The state is written "FR: AB-123-CD" or "AB-123-CD (FR)". */
		private static final Pattern STATED = Pattern
			.compile("(?<before>[A-Z]{2}):(?<plate>[^:()]+)|(?<other>[^:()]+)\\((?<behind>[A-Z]{2})\\)");

		private static final Pattern NOT_ON_PLATES = Pattern.compile("[^\\p{L}\\p{N}]+");

		private static final Pattern PLATE = Pattern.compile("(?=.*\\p{N}).{4,12}");

		private Forms() {
		}

	}

}
