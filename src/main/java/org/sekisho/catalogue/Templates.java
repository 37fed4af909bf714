package org.sekisho.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sekisho.profiles.ColumnRule;
import org.sekisho.profiles.Converter;
import org.sekisho.profiles.Field;
import org.sekisho.profiles.Form;
import org.sekisho.profiles.Profile;
import org.sekisho.profiles.RecordType;
import org.sekisho.profiles.Slot;
import org.sekisho.reference.Code;
import org.sekisho.reference.ReferenceLists;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Writes workbooks to fill in: a sheet with the columns of a profile, one that explains
 * them, and one with the lists that their cells are chosen from.
 */
@Component
class Templates {

	private static final int LAST_ROW = 5000;

	private static final int NARROW = 20;

	private static final int WIDE = 80;

	private static final String DAY = "yyyy-mm-dd";

	private static final String TEXT = "@";

	private static final String SHADE = "DDE7F0";

	private static final List<String> EXPLAINED = List.of("Column", "Needed", "What it says", "Example", "Also called");

	private final ReferenceLists lists;

	private final Vocabulary vocabulary;

	Templates(ReferenceLists lists, Vocabulary vocabulary) {
		this.lists = lists;
		this.vocabulary = vocabulary;
	}

	/** Whether there is a workbook for a profile. */
	static boolean has(Profile profile) {
		return profile.form() != null || profile.record() == RecordType.NETWORK;
	}

	/**
	 * Writes the workbook of a profile.
	 * @param profile whose columns it has
	 * @param target where to; the caller closes it
	 */
	void write(Profile profile, OutputStream target) throws IOException {
		Workbook book = new Workbook(target, "Sekisho", null);
		new Sheets(profile, book).fill();
		book.finish();
	}

	private List<String> choices(Field field) {
		return switch (field) {
			case FORM -> Stream.of(Form.values()).map(Form::name).toList();
			case SOURCE_KIND, TARGET_KIND -> List.copyOf(members());
			case LINK_TYPE -> this.vocabulary.linkTypes()
				.values()
				.stream()
				.filter((type) -> !Collections.disjoint(type.from(), members())
						&& !Collections.disjoint(type.to(), members()))
				.map(LinkType::name)
				.toList();
			case RELIABILITY -> scale("Reliability");
			case CREDIBILITY -> scale("Credibility");
			case EVALUATION -> scale("SourceEvaluation");
			case ASSESSMENT -> scale("IntelligenceAssessment");
			case HANDLING -> scale("HandlingCode");
			default -> field.list()
				.map((list) -> this.lists.list(list).codes().stream().map(Code::label).toList())
				.orElse(List.of());
		};
	}

	/** The kinds that are members of networks. */
	private Set<String> members() {
		return Optional.ofNullable(this.vocabulary.linkTypes().get("IN_NETWORK"))
			.<Set<String>>map(LinkType::from)
			.orElse(Set.of());
	}

	private List<String> scale(String name) {
		return List.copyOf(this.vocabulary.scale(name).orElseThrow().codes().keySet());
	}

	/** The sheets of one workbook. */
	private final class Sheets {

		private final Profile profile;

		private final Worksheet rows;

		private final Worksheet fields;

		private final Worksheet choices;

		private int column;

		private int chosen;

		private Sheets(Profile profile, Workbook book) {
			this.profile = profile;
			this.rows = book.newWorksheet((profile.record() == RecordType.SEIZURE) ? "Seizures" : "Links");
			this.fields = book.newWorksheet("Fields");
			this.choices = book.newWorksheet("Lists");
		}

		private void fill() {
			for (int cell = 0; cell < EXPLAINED.size(); cell++) {
				head(this.fields, cell, EXPLAINED.get(cell), (cell == 2 || cell == 4) ? WIDE : NARROW);
			}
			this.profile.columns().forEach(this::add);
			this.rows.freezePane(0, 1);
			this.fields.freezePane(0, 1);
		}

		private void add(Slot slot, ColumnRule rule) {
			String name = rule.headers().getFirst();
			head(this.rows, this.column, name, NARROW);
			format(slot.field());
			explain(slot, rule);
			List<String> choices = choices(slot.field());
			if (!choices.isEmpty()) {
				choose(slot.field(), name, choices);
			}
			this.column++;
		}

		/** Without a format, a spreadsheet makes numbers of case references. */
		private void format(Field field) {
			switch (field.converter()) {
				case DATE -> this.rows.style(this.column).format(DAY).set();
				case TEXT, TEXTS -> this.rows.style(this.column).format(TEXT).set();
				default -> {
					// As the spreadsheet likes.
				}
			}
		}

		private void explain(Slot slot, ColumnRule rule) {
			int row = this.column + 1;
			String needed = (slot.line() <= 1
					&& (slot.field().mandatory(this.profile.form()) || this.profile.mandatory().contains(slot.field())))
							? "yes" : "";
			List<String> cells = List.of(rule.headers().getFirst(), needed, slot.field().description(),
					slot.field().example(), String.join(", ", rule.headers().subList(1, rule.headers().size())));
			for (int cell = 0; cell < cells.size(); cell++) {
				this.fields.value(row, cell, cells.get(cell));
			}
		}

		private void choose(Field field, String name, List<String> choices) {
			head(this.choices, this.chosen, name, NARROW);
			for (int row = 0; row < choices.size(); row++) {
				this.choices.value(row + 1, this.chosen, choices.get(row));
			}
			if (field.converter() == Converter.CODE) {
				this.rows.range(1, this.column, LAST_ROW, this.column)
					.validateWithList(this.choices.range(1, this.chosen, choices.size(), this.chosen))
					.allowBlank(true)
					.errorStyle(DataValidationErrorStyle.INFORMATION)
					.errorTitle("Not on the list")
					.error("Other wordings are taken too, if they are known.");
			}
			this.chosen++;
		}

	}

	private static void head(Worksheet sheet, int column, String name, int width) {
		sheet.value(0, column, name);
		sheet.style(0, column).bold().fillColor(SHADE).wrapText(true).set();
		sheet.width(column, width);
	}

}
