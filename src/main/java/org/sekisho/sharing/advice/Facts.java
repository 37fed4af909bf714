package org.sekisho.sharing.advice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.knowledge.AgreementDates;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.PartialDate;

/**
 * What is recorded of two sides and of what is between them, for a day.
 *
 * @param day the day that is asked about
 * @param administration the country that asks
 * @param with whom it asks about
 * @param country the country of {@code with}; null where it has none
 * @param agreements those that both sides may have a part in
 * @param unions all unions
 * @param channels all channels
 * @param rules rules that our authorities issued
 * @param known all agreements of ours, for up to when the sources tell of them
 */
public record Facts(LocalDate day, Party administration, Party with, @Nullable Party country,
		List<Agreement> agreements, List<Union> unions, List<Channel> channels, List<Rules> rules, List<Known> known) {

	private static final String MEMORANDUM = "MEMORANDUM";

	/** The column with the country that asks. */
	public static final String ADMINISTRATION = "administration";

	/** The column with whom it asks about. */
	public static final String WITH = "with";

	/** The column with the country of whom it asks about. */
	public static final String COUNTRY = "theirCountry";

	/** The column with the agreements between unions and the two sides. */
	public static final String AGREEMENTS = "agreements";

	/** The column with the unions. */
	public static final String UNIONS = "unions";

	/** The column with the channels. */
	public static final String CHANNELS = "channels";

	/** The column with our rules. */
	public static final String RULES = "rules";

	/** The column with all our agreements. */
	public static final String KNOWN = "known";

	/** Holds where something is recorded. */
	public static final String CITES = "cites";

	/** Says whether a party or member is on our side. */
	public static final String OURS = "ours";

	/** Says whether a party or member is on the side that is asked about. */
	public static final String THEIRS = "theirs";

	/**
	 * Reads the columns of the statement.
	 * @param day the day that is asked about
	 * @param row its columns
	 * @return what is recorded
	 */
	public static Facts of(LocalDate day, Map<String, @Nullable Object> row) {
		Row all = new Row(row);
		Row country = Row.of(row.get(COUNTRY));
		return new Facts(day, Party.of(Row.of(row.get(ADMINISTRATION))), Party.of(Row.of(row.get(WITH))),
				(country.get("id") != null) ? Party.of(country) : null,
				all.rows(AGREEMENTS).stream().map(Agreement::of).toList(),
				all.rows(UNIONS).stream().map(Union::of).toList(),
				all.rows(CHANNELS).stream().map(Channel::of).toList(), all.rows(RULES).stream().map(Rules::of).toList(),
				all.rows(KNOWN).stream().map(Known::of).toList());
	}

	boolean isWithTradeAssociation() {
		return "TRADE_ASSOCIATION".equals(this.with.type());
	}

	/** Whether an agreement is only to receive information from an association. */
	boolean isTradeMemorandum(Agreement agreement) {
		return isWithTradeAssociation() && agreement.type().equals(MEMORANDUM);
	}

	/** A side, or a part of one. */
	public record Party(Row row, String id, String name, @Nullable String type, List<Cited> cites) {

		static Party of(Row row) {
			return new Party(row, row.text("id"), row.text("name"), row.textOrNull("type"), Cited.of(row));
		}

	}

	/** A place in a source. */
	public record Cited(Row row, String source, @Nullable PartialDate publishedOn, @Nullable String section,
			@Nullable String page) {

		static List<Cited> of(Row row) {
			return row.rows(CITES)
				.stream()
				.map(each -> new Cited(each, each.text("name"), each.date("publishedOn"), each.textOrNull("section"),
						each.textOrNull("page")))
				.toList();
		}

		/** Whether the source had surely been published by a day. */
		boolean isBy(LocalDate day) {
			return this.publishedOn != null && this.publishedOn.days().surelyBy(day);
		}

		/** Where it stands in the source. */
		String place() {
			return Stream.of(this.section, (this.page != null) ? "page " + this.page : null)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(", "));
		}

	}

	/** An agreement that may tie both sides, with its dates and parties. */
	public record Agreement(Row row, String id, String name, String type, AgreementDates dates,
			@Nullable PartialDate reportedOn, @Nullable String aim, List<Side> parties, List<Cited> cites) {

		static Agreement of(Row row) {
			return new Agreement(row, row.text("id"), row.text("name"), row.text("type"),
					AgreementDates.of(row.get("signedOn"), row.get("inForceOn"), row.get("endedOn")),
					row.date("reportedOn"), row.textOrNull("aim"), row.rows("parties").stream().map(Side::of).toList(),
					Cited.of(row));
		}

	}

	/** A party of an agreement, and which side it is, if any. */
	public record Side(String id, @Nullable String type, boolean ours, boolean theirs) {

		static Side of(Row row) {
			return new Side(row.text("id"), row.textOrNull("type"), row.flag(OURS), row.flag(THEIRS));
		}

	}

	/** A union, with those who belong to it and what it replaced. */
	public record Union(Row row, String id, String name, List<Membership> members, List<Succession> replaced) {

		static Union of(Row row) {
			return new Union(row, row.text("id"), row.text("name"), Membership.of(row),
					row.rows("replaced").stream().map(Succession::of).toList());
		}

	}

	/**
	 * A membership. Without a first day it has held from the day of the source that tells
	 * of it; before, nobody can tell, except that nobody belongs to what does not exist.
	 *
	 * @param notBefore when it cannot have held yet; null where nothing says so
	 */
	public record Membership(String name, boolean ours, boolean theirs, Period period, @Nullable PartialDate notBefore,
			List<Cited> cites) {

		Certainty on(LocalDate day) {
			if (this.notBefore != null && !this.notBefore.days().possiblyBy(day)) {
				return Certainty.NO;
			}
			boolean told = this.period.from() != null || this.cites.stream().anyMatch(cited -> cited.isBy(day));
			return this.period.on(day).and(told ? Certainty.SURE : Certainty.POSSIBLE);
		}

		static List<Membership> of(Row row) {
			return row.rows("members")
				.stream()
				.map(each -> new Membership(each.text("name"), each.flag(OURS), each.flag(THEIRS), Period.of(each),
						each.date(LinkType.NOT_BEFORE), Cited.of(each)))
				.toList();
		}

	}

	/** What a union replaced, and when. */
	public record Succession(String id, String name, @Nullable PartialDate from, List<Cited> cites) {

		static Succession of(Row row) {
			return new Succession(row.text("id"), row.text("name"), row.date("validFrom"), Cited.of(row));
		}

	}

	/** A multilateral way, and who operates it. */
	public record Channel(Row row, String id, String name, @Nullable PartialDate availableFrom, List<String> carries,
			@Nullable Boolean nominalData, @Nullable Operator operator, List<Cited> cites) {

		static Channel of(Row row) {
			return new Channel(row, row.text("id"), row.text("name"), row.date("availableFrom"), row.texts("carries"),
					(Boolean) row.get("nominalData"),
					row.rows("operators").stream().findFirst().map(Operator::of).orElse(null), Cited.of(row));
		}

	}

	/** Who operates a channel, with members, hosts and seats over time. */
	public record Operator(Row row, String id, String name, @Nullable PartialDate establishedOn,
			List<Membership> members, List<Stay> hosts, List<Stay> seats) {

		static Operator of(Row row) {
			return new Operator(row, row.text("id"), row.text("name"), row.date("establishedOn"), Membership.of(row),
					Stay.of(row, "hosts"), Stay.of(row, "seats"));
		}

	}

	/** Where an operator was, and when. */
	public record Stay(Row row, String name, Period period, List<Cited> cites) {

		static List<Stay> of(Row row, String key) {
			return row.rows(key)
				.stream()
				.map(each -> new Stay(each, each.text("name"), Period.of(each), Cited.of(each)))
				.toList();
		}

	}

	/** An agreement of ours, and the last day of which it is told. */
	public record Known(boolean memorandum, @Nullable PartialDate asOf, List<Cited> cites) {

		static Known of(Row row) {
			List<Cited> cites = Cited.of(row);
			PartialDate reported = row.date("reportedOn");
			PartialDate published = cites.stream()
				.map(Cited::publishedOn)
				.filter(Objects::nonNull)
				.max(Comparator.comparing(PartialDate::latest))
				.orElse(null);
			return new Known(MEMORANDUM.equals(row.textOrNull("type")), (reported != null) ? reported : published,
					cites);
		}

	}

}
