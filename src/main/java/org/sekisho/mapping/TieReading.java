package org.sekisho.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.cells.Reading;
import org.sekisho.cells.RowIdentity;
import org.sekisho.mapping.Tie.Party;
import org.sekisho.mapping.Verdict.Rejected;
import org.sekisho.mapping.Verdict.Sound;
import org.sekisho.profiles.Field;
import org.sekisho.profiles.Parameter;
import org.sekisho.profiles.Slot;
import org.sekisho.reference.Identifier;
import org.sekisho.reference.Wording;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.PartialDate;
import org.sekisho.vocabulary.Vocabulary;

/** Reads a row as a link between two parties of a network. */
final class TieReading {

	/** The link from a party to its network; only such kinds are parties. */
	private static final String MEMBERSHIP = "IN_NETWORK";

	/** Scales by the fields that hold their values. */
	private static final Map<Field, String> SCALES = Map.of(Field.RELIABILITY, "Reliability", Field.CREDIBILITY,
			"Credibility", Field.EVALUATION, "SourceEvaluation", Field.ASSESSMENT, "IntelligenceAssessment",
			Field.HANDLING, "HandlingCode");

	private static final Pattern GRADE = Pattern.compile("([A-F])\\s*-?\\s*([1-6])");

	private static final String USUAL_KIND = "Person";

	private static final String USUAL_TYPE = "CONTACTED";

	private final RowMapper mapper;

	private final RowReading row;

	private final String network;

	TieReading(RowMapper mapper, RowReading row) {
		this.mapper = mapper;
		this.row = row;
		this.network = mapper.settings().parameters().getOrDefault(Parameter.NETWORK, "").strip();
	}

	/** What becomes of the row. */
	Verdict verdict() {
		Party source = party(Field.SOURCE, Field.SOURCE_KIND, Field.SOURCE_IDENTIFIER);
		Party target = party(Field.TARGET, Field.TARGET_KIND, Field.TARGET_IDENTIFIER);
		BigDecimal weight = this.row.number(Slot.of(Field.WEIGHT));
		PartialDate from = date(Field.VALID_FROM);
		PartialDate to = date(Field.VALID_TO);
		if (from != null && to != null && to.latest().isBefore(from.earliest())) {
			this.row.refuse(FindingCode.DATE_UNREADABLE, Slot.of(Field.VALID_TO), "The link ends before it begins.");
		}
		Map<String, String> grades = grades();
		String type = (source != null && target != null) ? type(source, target) : null;
		if (source == null || target == null || type == null || !this.row.problems().isEmpty()) {
			return new Rejected(this.row.row(), this.row.problems());
		}
		RowIdentity.Identity identity = this.mapper.identify(this.row.row());
		Tie tie = new Tie("tie:" + Party.spelled(this.network) + "/" + identity, this.row.row().number(),
				Party.network(this.network), source, target, type, (weight != null) ? weight.doubleValue() : null,
				(from != null) ? from.text() : null, (to != null) ? to.text() : null, grades, this.row.flags());
		return new Sound(tie, identity.hash(), this.row.remarks());
	}

	private @Nullable Party party(Field field, Field kindField, Field numberField) {
		String name = named(field);
		String number = named(numberField);
		if (name == null && number == null) {
			this.row.refuse(FindingCode.MANDATORY_MISSING, Slot.of(field),
					"The name of the " + field.label() + " is missing.");
			return null;
		}
		Kind kind = kind(kindField);
		if (kind == null) {
			return null;
		}
		Party party = Party.of(kind, Party.spelled(this.network), name, number);
		if (number != null && !party.identified()) {
			flagNumber(this.row, Slot.of(numberField), kind, number);
		}
		return party;
	}

	/** Flags a number that should tell an entity apart in all files and does not. */
	static void flagNumber(RowReading row, Slot slot, Kind kind, String number) {
		Optional<Identifier> identifier = Identifier.of(kind.name());
		if (identifier.isEmpty()) {
			return;
		}
		FindingCode code = switch (kind.name()) {
			case "Vessel" -> FindingCode.IMO_NUMBER_INVALID;
			case "Container" -> FindingCode.CONTAINER_NUMBER_INVALID;
			default -> FindingCode.IDENTIFIER_INVALID;
		};
		row.flag(code, slot,
				"'" + RowReading.quoted(number) + "' does not tell a " + kind.appearance().one()
						+ " apart in all files: " + (identifier.get().strict() ? "its form or check digit is wrong."
								: "it is none of the known forms, or lacks its state.")
						+ " It is kept as worded.");
	}

	private @Nullable String named(Field field) {
		String text = this.row.text(field);
		return (text != null && !this.mapper.key(text).isEmpty()) ? text : null;
	}

	private Map<String, String> grades() {
		Map<String, String> grades = new TreeMap<>();
		String grade = this.row.text(Field.GRADE);
		if (grade != null) {
			Matcher parts = GRADE.matcher(grade.toUpperCase(Locale.ROOT));
			if (parts.matches()) {
				grade(Field.GRADE, Field.RELIABILITY, parts.group(1), grades);
				grade(Field.GRADE, Field.CREDIBILITY, parts.group(2), grades);
			}
			else {
				this.row.refuse(FindingCode.CODE_UNKNOWN, Slot.of(Field.GRADE), "'" + RowReading.quoted(grade)
						+ "' is no grade. Write the reliability of the source, A to F, and the credibility of what it "
						+ "says, 1 to 6, such as B2.");
			}
		}
		SCALES.keySet().forEach((field) -> grade(field, field, this.row.text(field), grades));
		return grades;
	}

	private void grade(Field column, Field field, @Nullable String text, Map<String, String> grades) {
		if (text == null) {
			return;
		}
		Vocabulary.Scale scale = this.mapper.lists()
			.vocabulary()
			.scale(String.valueOf(SCALES.get(field)))
			.orElseThrow();
		Optional<String> value = scale.named(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
		if (value.isEmpty()) {
			this.row.refuse(FindingCode.CODE_UNKNOWN, Slot.of(column), "'" + RowReading.quoted(text) + "' is no "
					+ field.label() + ". Write one of " + String.join(", ", scale.codes().keySet()) + ".");
			return;
		}
		String before = grades.put(field.label(), value.get());
		if (before != null && !before.equals(value.get())) {
			this.row.refuse(FindingCode.CODE_UNKNOWN, Slot.of(column),
					"The " + field.label() + " is " + scale.code(before) + " in the grade and "
							+ scale.code(value.get()) + " here. Leave one of the two blank.");
		}
	}

	private @Nullable Kind kind(Field field) {
		String text = Optional.ofNullable(this.row.text(field)).orElse(USUAL_KIND);
		LinkType membership = this.mapper.lists().vocabulary().linkTypes().get(MEMBERSHIP);
		List<Kind> kinds = (membership != null)
				? membership.from().stream().map(this.mapper.lists().vocabulary()::kind).toList() : List.of();
		String folded = Wording.folded(text);
		Optional<Kind> found = kinds.stream()
			.filter((kind) -> folded.equals(Wording.folded(kind.name()))
					|| folded.equals(Wording.folded(kind.appearance().one())))
			.findFirst();
		if (found.isEmpty()) {
			this.row.refuse(FindingCode.CODE_UNKNOWN, Slot.of(field),
					"'" + RowReading.quoted(text) + "' is no kind of party. Write "
							+ kinds.stream().map(Kind::name).collect(Collectors.joining(" or ")) + ".");
		}
		return found.orElse(null);
	}

	private @Nullable String type(Party source, Party target) {
		String text = Optional.ofNullable(this.row.text(Field.LINK_TYPE)).orElse(USUAL_TYPE);
		String name = text.toUpperCase(Locale.ROOT).replace(' ', '_');
		LinkType type = this.mapper.lists().vocabulary().linkTypes().get(name);
		if (type != null && !name.equals(MEMBERSHIP) && type.from().contains(source.kind())
				&& type.to().contains(target.kind())) {
			return name;
		}
		String known = this.mapper.lists()
			.vocabulary()
			.linkTypes()
			.values()
			.stream()
			.filter((link) -> link.from().contains(source.kind()) && link.to().contains(target.kind()))
			.map(LinkType::name)
			.collect(Collectors.joining(", "));
		this.row.refuse(FindingCode.CODE_UNKNOWN, Slot.of(Field.LINK_TYPE),
				"There is no link '" + RowReading.quoted(text) + "' from a " + source.kind() + " to a " + target.kind()
						+ ". There is: " + (known.isEmpty() ? "none" : known) + ".");
		return null;
	}

	private @Nullable PartialDate date(Field field) {
		Slot slot = Slot.of(field);
		String text = this.row.text(slot);
		if (text == null) {
			return null;
		}
		try {
			return PartialDate.parse(text);
		}
		catch (DateTimeException ex) {
			Reading<LocalDate> day = this.mapper.dates(slot).read(text);
			if (day.value() != null) {
				return PartialDate.parse(day.value().toString());
			}
			this.row.refuse(FindingCode.DATE_UNREADABLE, slot, "'" + RowReading.quoted(text)
					+ "' is no date. Write year, year-month or year-month-day: 2011, 2011-03 or 2011-03-14.");
			return null;
		}
	}

}
