package org.sekisho.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.PartialDate;

/** Reads a row as a link between two parties of a network. */
final class TieReading {

	/** The link from a party to its network; only such kinds are parties. */
	private static final String MEMBERSHIP = "IN_NETWORK";

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	/** What is longer would not fit into an index, whatever its letters. */
	private static final int LONGEST_NAME = 120;

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
		Party source = party(Field.SOURCE, Field.SOURCE_KIND);
		Party target = party(Field.TARGET, Field.TARGET_KIND);
		BigDecimal weight = this.row.number(Slot.of(Field.WEIGHT));
		PartialDate from = date(Field.VALID_FROM);
		PartialDate to = date(Field.VALID_TO);
		if (from != null && to != null && to.latest().isBefore(from.earliest())) {
			this.row.refuse(FindingCode.DATE_UNREADABLE, Slot.of(Field.VALID_TO), "The link ends before it begins.");
		}
		String type = (source != null && target != null) ? type(source, target) : null;
		if (source == null || target == null || type == null || !this.row.problems().isEmpty()) {
			return new Rejected(this.row.row(), this.row.problems());
		}
		String key = named(this.network);
		RowIdentity.Identity identity = this.mapper.identify(this.row.row());
		Tie tie = new Tie("tie:" + key + "/" + identity, this.row.row().number(),
				new Party("network:" + key, "Network", this.network), source, target, type,
				(weight != null) ? weight.doubleValue() : null, (from != null) ? from.text() : null,
				(to != null) ? to.text() : null, this.row.flags());
		return new Sound(tie, identity.hash(), this.row.remarks());
	}

	private @Nullable Party party(Field field, Field kindField) {
		String name = this.row.text(field);
		if (name == null || this.mapper.key(name).isEmpty()) {
			this.row.refuse(FindingCode.MANDATORY_MISSING, Slot.of(field),
					"The name of the " + field.label() + " is missing.");
			return null;
		}
		Kind kind = kind(kindField);
		return (kind != null)
				? new Party(kind.prefix() + ":" + named(this.network) + "/" + named(name), kind.name(), name) : null;
	}

	/**
	 * A name as it stands in ids: as the source spells it, because networks often number
	 * their people, and there a letter's case may tell two apart.
	 */
	private String named(String name) {
		String plain = BLANKS.matcher(name.strip()).replaceAll(" ");
		return (plain.length() <= LONGEST_NAME) ? plain : this.mapper.key(name);
	}

	private @Nullable Kind kind(Field field) {
		String text = Optional.ofNullable(this.row.text(field)).orElse(USUAL_KIND);
		LinkType membership = this.mapper.lists().vocabulary().linkTypes().get(MEMBERSHIP);
		List<Kind> kinds = (membership != null)
				? membership.from().stream().map(this.mapper.lists().vocabulary()::kind).toList() : List.of();
		Optional<Kind> found = kinds.stream().filter((kind) -> kind.name().equalsIgnoreCase(text)).findFirst();
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
