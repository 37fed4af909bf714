package org.sekisho.profiles;

import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sekisho.profiles.Profile.Trait;
import org.sekisho.reference.Code;
import org.sekisho.reference.ReferenceLists;
import org.sekisho.reference.Wording;

/** Reads one profile. */
final class ProfileReader {

	private final String name;

	private final Part root;

	private final ReferenceLists lists;

	private final RecordType record;

	private final boolean shipped;

	/**
	 * Prepares to read.
	 * @param name of the profile
	 * @param root the profile with all that it extends
	 * @param lists the codes there are
	 * @param shipped whether the product ships it
	 */
	ProfileReader(String name, Part root, ReferenceLists lists, boolean shipped) {
		this.name = name;
		this.root = root;
		this.lists = lists;
		this.record = root.find("record")
			.map((part) -> part.one(RecordType.class, "kind of record"))
			.orElse(RecordType.SEIZURE);
		this.shipped = shipped;
	}

	/**
	 * Reads it.
	 * @throws InvalidProfile where it says something that cannot be meant
	 */
	Profile read() {
		this.root.allow("title", "description", "record", "form", "reporter", "publisher", "marking", "flags",
				"demonstration", "factors", "optional", "mandatory", "constants", "parameters", "columns", "ignore",
				"vocabularies", Profile.DECIMAL, Profile.DATES);
		Map<Slot, ColumnRule> columns = columns();
		Map<Slot, String> constants = constants();
		List<Parameter> parameters = parameters();
		Set<Field> mandatory = this.root.find("mandatory")
			.stream()
			.flatMap((part) -> part.items().stream())
			.map((part) -> slot(part, part.scalar()).field())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
		Profile.About about = new Profile.About(this.root.text("title").orElse(this.name),
				this.root.text("description").orElse(""));
		Profile profile = new Profile(this.name, about, this.record,
				this.root.find("form").map((part) -> part.one(Form.class, "form")).orElse(null),
				this.root.text("publisher").orElse(null), columns, ignored(columns), constants,
				this.root.text("marking").orElse(null), mandatory, parameters, vocabularies(), traits(),
				this.root.yaml());
		check(profile);
		return profile;
	}

	private Set<Trait> traits() {
		Set<Trait> traits = EnumSet.noneOf(Trait.class);
		this.root.find("flags").stream().flatMap((part) -> part.items().stream()).forEach((part) -> {
			if (!part.scalar().equals(Trait.SAMPLE.name())) {
				throw part.unknown("flag", Stream.of(Trait.SAMPLE.name()));
			}
			traits.add(Trait.SAMPLE);
		});
		Map<Trait, Boolean> others = Map.of(Trait.DEMONSTRATION, this.root.flag("demonstration"), Trait.FACTORS,
				this.root.flag("factors"), Trait.SHIPPED, this.shipped);
		others.forEach((trait, holds) -> {
			if (holds) {
				traits.add(trait);
			}
		});
		return traits;
	}

	private Map<Slot, ColumnRule> columns() {
		Map<Slot, ColumnRule> columns = new LinkedHashMap<>();
		Map<String, String> owners = new HashMap<>();
		this.root.map("columns").forEach((label, part) -> {
			Slot slot = slot(part, label);
			ColumnRule rule = rule(slot, part);
			for (String header : rule.headers()) {
				String owner = owners.putIfAbsent(Columns.folded(header), label);
				if (owner != null && !owner.equals(label)) {
					throw part.invalid("the header '" + header + "' stands under " + owner + " and " + label
							+ ". A column fills one field: remove it from one of the two.");
				}
			}
			columns.put(slot, rule);
		});
		return columns;
	}

	private Set<String> ignored(Map<Slot, ColumnRule> columns) {
		Set<String> ignored = new HashSet<>();
		this.root.texts("ignore").stream().map(Columns::folded).forEach(ignored::add);
		columns.forEach((slot, rule) -> rule.headers()
			.stream()
			.filter((header) -> ignored.contains(Columns.folded(header)))
			.findFirst()
			.ifPresent((header) -> {
				throw this.root.find("ignore")
					.orElseThrow()
					.invalid("the header '" + header + "' stands under " + slot
							+ " and is to be ignored. Remove it from one of the two.");
			}));
		return ignored;
	}

	private ColumnRule rule(Slot slot, Part part) {
		part.allow("headers", "converter", "formats", "serial", Profile.DECIMAL, "default", "optional");
		Converter converter = slot.field().converter();
		part.find("converter").ifPresent((named) -> {
			if (named.one(Converter.class, "converter") != converter) {
				throw named.invalid("the field '" + slot + "' takes the converter " + lower(converter) + ", not "
						+ named.scalar() + ". Leave the converter out.");
			}
		});
		List<String> headers = part.texts("headers");
		if (headers.isEmpty()) {
			throw part
				.invalid("'" + slot + "' needs headers: the names that its column may have, such as headers: [Date].");
		}
		part.find("formats").ifPresent((formats) -> formats.scalars().forEach((format) -> check(formats, format)));
		boolean optional = part.find("optional").isPresent() ? part.flag("optional") : this.root.flag("optional");
		List<String> formats = part.find("formats").isPresent() ? part.texts("formats")
				: this.root.find(Profile.DATES)
					.map((order) -> order.one(ColumnRule.DateOrder.class, "part of a date that stands first").formats())
					.orElse(List.of());
		Part decimal = part.find(Profile.DECIMAL).or(() -> this.root.find(Profile.DECIMAL)).orElse(Part.of("."));
		return new ColumnRule(headers, formats, part.flag("serial"), ColumnRule.isComma(decimal),
				part.text("default").orElse(null), optional);
	}

	private static void check(Part part, String format) {
		try {
			DateTimeFormatter _ = DateTimeFormatter.ofPattern(format);
		}
		catch (IllegalArgumentException ex) {
			throw part.invalid("'" + format + "' is no format of dates. Write one such as dd/MM/yyyy.");
		}
	}

	private Map<Slot, String> constants() {
		Map<Slot, String> constants = new TreeMap<>();
		this.root.map("constants").forEach((label, part) -> constants.put(slot(part, label), part.scalar()));
		this.root.text("reporter").ifPresent((reporter) -> constants.put(Slot.of(Field.REPORTER), reporter));
		return constants;
	}

	private List<Parameter> parameters() {
		List<String> special = List.of(Parameter.NETWORK, Parameter.RILO, Parameter.MARKING);
		return this.root.map("parameters").entrySet().stream().map((entry) -> {
			Part part = entry.getValue();
			part.allow("title", "mandatory");
			if (!special.contains(entry.getKey())) {
				slot(part, entry.getKey());
			}
			return new Parameter(entry.getKey(), part.text("title").orElse(entry.getKey()), part.flag("mandatory"));
		}).toList();
	}

	private Map<String, Map<String, String>> vocabularies() {
		Map<String, Map<String, String>> vocabularies = new LinkedHashMap<>();
		this.root.map("vocabularies").forEach((list, part) -> {
			if (!this.lists.names().contains(list)) {
				throw part
					.invalid("unknown list '" + list + "'. Known are: " + String.join(", ", this.lists.names()) + ".");
			}
			vocabularies.put(list, wordings(list, part));
		});
		return vocabularies;
	}

	private Map<String, String> wordings(String list, Part part) {
		List<String> codes = this.lists.list(list).codes().stream().map(Code::code).toList();
		Map<String, String> wordings = new HashMap<>();
		part.entries().forEach((code, values) -> {
			if (!codes.contains(code)) {
				throw values.invalid("the list '" + list + "' has no code '" + code + "'. It has: "
						+ String.join(", ", codes) + ".");
			}
			for (String wording : values.scalars()) {
				String other = wordings.put(Wording.folded(wording), code);
				if (other != null && !other.equals(code)) {
					throw values.invalid("the wording '" + wording + "' stands under " + other + " and " + code + ".");
				}
			}
		});
		return wordings;
	}

	private Slot slot(Part part, String label) {
		return Slot.named(this.record, label)
			.orElseThrow(() -> part.invalid("unknown field '" + label + "'. Known are: "
					+ Slot.all(this.record, 1).stream().map(Slot::label).collect(Collectors.joining(", ")) + "."));
	}

	private static String lower(Converter converter) {
		return converter.name().toLowerCase(Locale.ROOT);
	}

	/** Whether a profile fills what every row needs. */
	private void check(Profile profile) {
		if (profile.is(Trait.DEMONSTRATION) && !this.shipped) {
			throw this.root.invalid("only the product's own demonstration set is for demonstration. "
					+ "Extend another profile, and leave 'demonstration' out.");
		}
		Predicate<Slot> filled = (slot) -> profile.columns().containsKey(slot) || profile.constants().containsKey(slot)
				|| profile.parameter(slot.label()).isPresent();
		Slot.all(this.record, 1)
			.stream()
			.filter((slot) -> slot.field().mandatory(null) || slot.field() == Field.REPORTER
					|| profile.mandatory().contains(slot.field()))
			.filter(filled.negate())
			.findFirst()
			.ifPresent((slot) -> {
				throw this.root.invalid("no column is mapped to the field '" + slot
						+ "', which every row needs. Add it under columns, or give it a constant.");
			});
		if (this.record == RecordType.NETWORK
				&& profile.parameter(Parameter.NETWORK).filter(Parameter::mandatory).isEmpty()) {
			throw this.root.invalid("a profile of networks needs the parameter network. "
					+ "Add parameters: { network: { mandatory: true } }.");
		}
	}

}
