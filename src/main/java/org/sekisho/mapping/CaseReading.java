package org.sekisho.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.sekisho.cells.RowIdentity;
import org.sekisho.mapping.SeizureReport.Filing;
import org.sekisho.profiles.Field;
import org.sekisho.profiles.Form;
import org.sekisho.profiles.Slot;

/** Reads who reported a seizure, in which form, and which case it is. */
final class CaseReading {

	private static final int LONGEST_REFERENCE = 200;

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final List<String> VALIDATIONS = List.of("DRAFT", "SUBMITTED", "NATIONAL_OK", "RILO_VERIFIED");

	private final RowMapper mapper;

	private final RowReading row;

	CaseReading(RowMapper mapper, RowReading row) {
		this.mapper = mapper;
		this.row = row;
	}

	private @Nullable Form form() {
		String text = this.row.text(Field.FORM);
		if (text == null) {
			return this.mapper.settings().profile().form();
		}
		return Arrays.stream(Form.values())
			.filter((form) -> form.name().equalsIgnoreCase(text))
			.findFirst()
			.orElseGet(() -> {
				this.row.refuse(FindingCode.CODE_UNKNOWN, Slot.of(Field.FORM),
						"'" + RowReading.quoted(text) + "' is no form. Write LONG or SIMPLIFIED.");
				return null;
			});
	}

	/** Refuses what the form or the profile demands and the row does not say. */
	private void demand(@Nullable Form form) {
		for (Field field : Field.values()) {
			boolean demanded = (field.mandatory(form) && !field.mandatory(null))
					|| this.mapper.settings().profile().mandatory().contains(field);
			if (demanded && this.row.text(field) == null) {
				String who = field.mandatory(form) && form != null
						? "the " + form.name().toLowerCase(Locale.ROOT) + " form asks for it in every row"
						: "the profile asks for it in every row";
				this.row.refuse(FindingCode.MANDATORY_MISSING, Slot.of(field),
						this.mapper.columns().name(field, Slot.of(field).line()) + " is blank: " + who + ".");
			}
		}
	}

	/**
	 * Who reported the seizure; what the form demands and the row does not say is
	 * refused.
	 */
	@Nullable Filing filing(@Nullable LocalDate seizedOn) {
		Form form = form();
		demand(form);
		String reporter = this.row.text(Field.REPORTER);
		String reference = this.row.text(Field.CASE_REFERENCE);
		if (reporter == null || this.mapper.key(reporter).isEmpty()) {
			this.row.refuse(FindingCode.MANDATORY_MISSING, Slot.of(Field.REPORTER),
					"Who reports is not said. Fill the column, or name the reporting office for the whole file.");
			return null;
		}
		if (reference != null && reference.length() > LONGEST_REFERENCE) {
			this.row.refuse(FindingCode.TOO_LONG, Slot.of(Field.CASE_REFERENCE),
					"A case reference has at most " + LONGEST_REFERENCE + " characters.");
		}
		LocalDate reportedOn = this.row.day(Field.REPORTED_ON);
		if (reportedOn != null && seizedOn != null && seizedOn.isAfter(reportedOn)) {
			this.row.refuse(FindingCode.SEIZED_AFTER_REPORT, Slot.of(Field.SEIZED_ON),
					"The seizure was made after it was reported, on " + reportedOn + ".");
		}
		return new Filing(this.mapper.key(reporter), reference, reportedOn, (form != null) ? form.name() : null,
				validation(), this.row.text(Field.SEIZED_BY), this.row.text(Field.OPERATION));
	}

	private @Nullable String validation() {
		String text = this.row.text(Field.VALIDATION);
		if (text == null) {
			return null;
		}
		String name = BLANKS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("_");
		if (VALIDATIONS.contains(name)) {
			return name;
		}
		this.row.flag(FindingCode.CODE_UNKNOWN, Slot.of(Field.VALIDATION), "'" + RowReading.quoted(text)
				+ "' is no level of validation. Write one of " + String.join(", ", VALIDATIONS) + ".");
		return null;
	}

	/** Who the seizure is. */
	Identity identity(Filing filing) {
		String prefix = "seizure:" + filing.reporter() + "/";
		String reference = filing.caseReference();
		if (reference != null) {
			return new Identity(prefix + RowMapper.reference(reference), version());
		}
		RowIdentity.Identity identity = this.mapper.identify(this.row.row());
		if (identity.repeated()) {
			this.row.flag(FindingCode.POSSIBLE_DUPLICATE, Slot.of(Field.SEIZED_ON),
					"The file has this row " + identity.ordinal() + " times up to here.");
		}
		return new Identity(prefix + identity, identity.hash());
	}

	/** A hash of all that is used of the row, dates and numbers however written. */
	private String version() {
		List<String> said = new ArrayList<>();
		for (Slot slot : this.mapper.slots()) {
			String text = this.row.text(slot);
			if (text != null) {
				said.add(slot.label());
				said.add(switch (slot.field().converter()) {
					case DATE -> String.valueOf(this.mapper.dates(slot).read(text).value());
					case NUMBER,
							WHOLE_NUMBER ->
						Optional.ofNullable(this.mapper.numbers(slot).read(text).value())
							.map(BigDecimal::stripTrailingZeros)
							.map(BigDecimal::toPlainString)
							.orElse("");
					default -> text;
				});
			}
		}
		return RowIdentity.hash(said);
	}

	/**
	 * Who a seizure is.
	 *
	 * @param id business key
	 * @param version hash of what is said of it
	 */
	record Identity(String id, String version) {

	}

}
