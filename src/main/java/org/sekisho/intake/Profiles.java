package org.sekisho.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.Profile.Column;
import org.sekisho.intake.Profile.Converter;
import org.sekisho.intake.Profile.Field;
import org.sekisho.intake.Profile.Unit;
import org.sekisho.intake.SeizureReport.Transport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The profiles that there are, each a file in {@code profiles/} named as the profile is.
 */
@Component
class Profiles {

	private final Map<String, Profile> profiles = new TreeMap<>();

	Profiles() throws IOException {
		PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
		Map<String, Unit> units = units(text(resources.getResource("classpath:reference/units.yml")));
		for (Resource file : resources.getResources("classpath*:profiles/*.yml")) {
			String name = Objects.requireNonNull(file.getFilename()).replace(".yml", "");
			this.profiles.putIfAbsent(name, read(name, text(file), units));
		}
	}

	/** Their names, for messages. */
	String names() {
		return String.join(", ", this.profiles.keySet());
	}

	/**
	 * The profile with this name.
	 * @throws ReportRefused where there is none
	 */
	Profile named(String name) {
		Profile profile = this.profiles.get(name);
		if (profile == null) {
			throw ReportRefused.badRequest("Unknown profile",
					"There is no profile '%s'. Give one of these as the form field 'profile': %s.".formatted(name,
							names()));
		}
		return profile;
	}

	/**
	 * Reads a profile.
	 * @param name its name
	 * @param yaml its text
	 * @param units units of mass by lower-case wording
	 * @return the profile
	 * @throws IllegalArgumentException where it names a field, converter, flag or mode
	 * that does not exist, or lacks what every profile needs
	 */
	static Profile read(String name, String yaml, Map<String, Unit> units) {
		Part profile = Part.parse("profiles/" + name + ".yml", yaml);
		profile.allow("reporter", "publisher", "flags", "columns", "transport");
		Set<FindingCode> flags = EnumSet.noneOf(FindingCode.class);
		profile.list("flags").forEach(flag -> flags.add(profile.one(FindingCode.class, "flag", flag)));
		return new Profile(name, profile.text("reporter"), profile.optional("publisher"),
				columns(profile.part("columns")), flags, transport(profile.part("transport")), units);
	}

	/** Reads the units of mass. */
	static Map<String, Unit> units(String yaml) {
		Part file = Part.parse("reference/units.yml", yaml);
		Map<String, Unit> units = new HashMap<>();
		for (String symbol : file.values().keySet()) {
			Part unit = file.part(symbol);
			unit.allow("kilograms", "wordings");
			Unit mass = new Unit(symbol, new BigDecimal(unit.text("kilograms")));
			unit.list("wordings").forEach(wording -> units.put(Profile.key(wording), mass));
		}
		return units;
	}

	private static Map<String, Column> columns(Part part) {
		Map<String, Column> columns = new LinkedHashMap<>();
		for (String name : part.values().keySet()) {
			columns.put(name, column(part.part(name)));
		}
		Arrays.stream(Field.values())
			.filter(Field::mandatory)
			.filter(field -> columns.values().stream().noneMatch(column -> column.field() == field))
			.forEach(field -> {
				throw part.invalid("no column is mapped to the field '" + field.label() + "', which every row needs");
			});
		return columns;
	}

	private static Column column(Part part) {
		part.allow("field", "converter");
		String label = part.text("field");
		Field field = Field.named(label)
			.orElseThrow(() -> part.invalid("unknown field '" + label + "'. Known are: " + Field.labels()));
		Converter converter = part.one(Converter.class, "converter", part.text("converter"));
		if (converter != field.converter()) {
			throw part.invalid("the field '" + label + "' takes the converter " + lower(field.converter()) + ", not "
					+ lower(converter));
		}
		return new Column(field, converter);
	}

	private static Map<String, Transport> transport(Part part) {
		Map<String, Transport> modes = new HashMap<>();
		for (String mode : part.values().keySet()) {
			Transport transport = part.one(Transport.class, "mode of transport", mode);
			part.list(mode).forEach(wording -> modes.put(Profile.key(wording), transport));
		}
		return modes;
	}

	private static String text(Resource file) throws IOException {
		return file.getContentAsString(StandardCharsets.UTF_8);
	}

	private static String lower(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * A mapping in a YAML file.
	 *
	 * @param where file and keys that lead to it
	 * @param values what it holds, by key
	 */
	private record Part(String where, Map<String, Object> values) {

		private static Part parse(String file, String yaml) {
			try {
				return of(file, new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
			}
			catch (YAMLException ex) {
				throw new IllegalArgumentException(file + ": " + ex.getMessage(), ex);
			}
		}

		private static Part of(String where, @Nullable Object value) {
			Map<String, Object> values = new LinkedHashMap<>();
			if (value instanceof Map<?, ?> map) {
				map.forEach((key, entry) -> values.put(String.valueOf(key), entry));
			}
			return new Part(where, values);
		}

		private Part part(String key) {
			return of(this.where + ", " + key, this.values.get(key));
		}

		private @Nullable String optional(String key) {
			Object value = this.values.get(key);
			return (value != null) ? value.toString() : null;
		}

		private String text(String key) {
			String text = optional(key);
			if (text == null) {
				throw invalid("'" + key + "' is missing");
			}
			return text;
		}

		private List<String> list(String key) {
			return (this.values.get(key) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
					: List.of();
		}

		private <E extends Enum<E>> E one(Class<E> type, String what, String name) {
			List<E> known = List.of(type.getEnumConstants());
			return known.stream()
				.filter(constant -> constant.name().equalsIgnoreCase(name))
				.findFirst()
				.orElseThrow(() -> invalid("unknown " + what + " '" + name + "'. Known are: "
						+ known.stream().map(Profiles::lower).collect(Collectors.joining(", "))));
		}

		private void allow(String... keys) {
			this.values.keySet().stream().filter(key -> !List.of(keys).contains(key)).findFirst().ifPresent(key -> {
				throw invalid("unknown key '" + key + "'. Known are: " + String.join(", ", keys));
			});
		}

		private IllegalArgumentException invalid(String problem) {
			return new IllegalArgumentException(this.where + ": " + problem);
		}

	}

}
