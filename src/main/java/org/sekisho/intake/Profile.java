package org.sekisho.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How the reports of one origin name their columns and word their values.
 *
 * @param name how callers ask for it
 * @param reporter namespace of the ids of rows
 * @param publisher who publishes such files; null where that differs from file to file
 * @param columns what each column says, by its name in the file
 * @param flags set on every row
 * @param transportModes modes of transport by lower-case wording
 * @param units units of mass by lower-case wording
 */
record Profile(String name, String reporter, @Nullable String publisher, Map<String, Column> columns,
		Set<FindingCode> flags, Map<String, SeizureReport.Transport> transportModes, Map<String, Unit> units) {

	/** The form in which wordings are looked up. */
	static String key(String wording) {
		return wording.strip().toLowerCase(Locale.ROOT);
	}

	/** The unit of mass with this wording, if it is one. */
	Optional<Unit> unit(String wording) {
		return Optional.ofNullable(this.units.get(key(wording)));
	}

	/** The mode with this wording; other wordings name modes that have no code. */
	SeizureReport.Transport transport(String wording) {
		return this.transportModes.getOrDefault(key(wording), SeizureReport.Transport.OTHER);
	}

	/**
	 * What a column says.
	 *
	 * @param field which field it fills
	 * @param converter how its cells are read
	 */
	record Column(Field field, Converter converter) {

	}

	/**
	 * A unit of mass.
	 *
	 * @param symbol short form for names
	 * @param kilograms what one of it weighs, by definition
	 */
	record Unit(String symbol, BigDecimal kilograms) {

	}

	/** How the cells of a column are read. */
	enum Converter {

		TEXT, COUNTRY, DATE, NUMBER, TRANSPORT

	}

	/** What a row of a report can say. */
	enum Field {

		COUNTRY("country", Converter.COUNTRY, true), DIVISION("administrativeDivision", Converter.TEXT, false),
		PLACE("place", Converter.TEXT, false), SEIZED_ON("seizedOn", Converter.DATE, true),
		SUBSTANCE("substance", Converter.TEXT, true), QUANTITY("quantity", Converter.NUMBER, false),
		UNIT("unit", Converter.TEXT, false), CONCEALMENT("concealment", Converter.TEXT, false),
		LOCATION("location", Converter.TEXT, false), TRANSPORT("transport", Converter.TRANSPORT, false),
		ORIGIN("origin", Converter.COUNTRY, false), DEPARTURE("departure", Converter.COUNTRY, false),
		DESTINATION("destination", Converter.COUNTRY, false), ROUTING("routing", Converter.TEXT, false);

		private final String label;

		private final Converter converter;

		private final boolean mandatory;

		Field(String label, Converter converter, boolean mandatory) {
			this.label = label;
			this.converter = converter;
			this.mandatory = mandatory;
		}

		/** Its name in profiles. */
		String label() {
			return this.label;
		}

		/** The only converter whose result it can hold. */
		Converter converter() {
			return this.converter;
		}

		/** Whether a profile without it makes no seizures. */
		boolean mandatory() {
			return this.mandatory;
		}

		static Optional<Field> named(String label) {
			return Arrays.stream(values()).filter((field) -> field.label.equals(label)).findFirst();
		}

		static String labels() {
			return Arrays.stream(values()).map(Field::label).collect(Collectors.joining(", "));
		}

	}

}
