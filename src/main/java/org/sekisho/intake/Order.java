package org.sekisho.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.mapping.Lists;
import org.sekisho.profiles.Parameter;
import org.sekisho.profiles.Profile;
import org.sekisho.reference.Code;
import org.sekisho.reference.CodeList;
import org.sekisho.reference.Thresholds;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sender says of a file.
 *
 * @param profile how to read it; null where that is to be proposed
 * @param sheet which sheet of a workbook; null for the first that holds anything
 * @param encoding name of a character set; null where it is to be found out
 * @param delimiter what separates cells; null where it is to be found out
 * @param conventions {@code decimal} sign and which part of {@code dates} stands first,
 * where the profile does not say
 * @param parameters values of the profile's parameters, such as {@code network}
 * @param mapping labels of the fields that columns of this file fill other than the
 * profile says; a blank one leaves the column out
 */
public record Order(@Nullable String profile, @Nullable String sheet, @Nullable String encoding,
		@Nullable String delimiter, Map<String, String> conventions, Map<String, String> parameters,
		Map<String, String> mapping) {

	private static final List<String> CONVENTIONS = List.of("decimal", "dates");

	private static final List<String> OWN = List.of("profile", "sheet", "encoding", "delimiter", "mapping", "upload");

	private static final JsonMapper JSON = JsonMapper.shared();

	/**
	 * An order that leaves everything else to be found out.
	 * @param profile how to read the file
	 * @return the order
	 */
	public static Order by(String profile) {
		return new Order(profile, null, null, null, Map.of(), Map.of(), Map.of());
	}

	/**
	 * The order that a form makes.
	 * @param form its fields but the file: profile, sheet, encoding, delimiter, decimal,
	 * dates, mapping as a JSON object, and the profile's parameters; others are left
	 * aside
	 * @return the order
	 * @throws ReportRefused where the mapping is no such object
	 */
	public static Order of(Map<String, String> form) {
		Map<String, String> given = new TreeMap<>();
		form.forEach((field, value) -> {
			if (!value.isBlank()) {
				given.put(field, value.strip());
			}
		});
		Map<String, String> parameters = new HashMap<>(given);
		parameters.keySet().removeAll(OWN);
		Map<String, String> conventions = new TreeMap<>(parameters);
		conventions.keySet().retainAll(CONVENTIONS);
		parameters.keySet().removeAll(CONVENTIONS);
		return new Order(given.get("profile"), given.get("sheet"), given.get("encoding"),
				form.getOrDefault("delimiter", "").isEmpty() ? null : form.get("delimiter"), conventions, parameters,
				mapping(given.getOrDefault("mapping", "{}")));
	}

	private static Map<String, String> mapping(String json) {
		try {
			@Nullable Map<String, @Nullable String> mapping = JSON.readValue(json, new TypeReference<>() {
			});
			Map<String, String> fields = new TreeMap<>();
			if (mapping == null) {
				return Map.of();
			}
			mapping.forEach((column, field) -> fields.put(column, (field != null) ? field : ""));
			return fields;
		}
		catch (JacksonException ex) {
			throw ReportRefused.badRequest("Mapping unreadable",
					"The form field 'mapping' is a JSON object with a field for each column, such as {\"Datum\": \"seizedOn\"}.");
		}
	}

	/**
	 * The same order, with the profile that was chosen and what that asks for. A slash in
	 * the name of a network is refused: it parts the names in the ids of parties, so that
	 * those of two networks could be the same.
	 */
	Order forProfile(Profile chosen) {
		Map<String, String> asked = new TreeMap<>(this.parameters);
		asked.keySet().removeIf((name) -> !name.equals(Parameter.MARKING) && chosen.parameter(name).isEmpty());
		String network = asked.getOrDefault(Parameter.NETWORK, "");
		if (network.contains("/")) {
			throw ReportRefused.badRequest("Network unusable",
					"The form field 'network' is '%s'. The name of a network cannot hold a slash (/). Write another character, such as a hyphen."
						.formatted(network));
		}
		return new Order(chosen.name(), this.sheet, this.encoding, this.delimiter, this.conventions, asked,
				this.mapping);
	}

	/**
	 * Those of the RILO that it names, as they stand now; refused where there is none
	 * such.
	 */
	Thresholds.Current thresholds(Lists lists) {
		String rilo = this.parameters.get(Parameter.RILO);
		if (rilo == null) {
			return Thresholds.Current.NONE;
		}
		Thresholds.Current current = lists.thresholds().current();
		CodeList known = lists.codes().list(Parameter.RILO);
		if (known.find(rilo).isEmpty() && !current.name(rilo)) {
			throw ReportRefused.badRequest("RILO unknown",
					"There is no RILO '%s'. Give one of these as the form field 'rilo', or leave it out: %s."
						.formatted(rilo, known.codes().stream().map(Code::label).collect(Collectors.joining(", "))));
		}
		return current;
	}

	/**
	 * How its sender marks it.
	 * @return the words of a marking; null where the sender does not say
	 */
	public @Nullable String marking() {
		return this.parameters.get(Parameter.MARKING);
	}

	/** Refuses where the sender does not say what a profile must know. */
	void checkParameters(Profile profile) {
		profile.parameters()
			.stream()
			.filter((parameter) -> parameter.mandatory() && !this.parameters.containsKey(parameter.name()))
			.findFirst()
			.ifPresent((parameter) -> {
				throw ReportRefused.badRequest("Form field missing", "The profile %s needs the form field '%s': %s."
					.formatted(profile.name(), parameter.name(), parameter.title()));
			});
	}

}
