package org.sekisho.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.sharing.NominalFields.Nominal;
import org.sekisho.sharing.advice.Advice;
import org.sekisho.sharing.advice.Advice.ChannelFinding;
import org.sekisho.sharing.advice.Advice.Decision;
import org.sekisho.sharing.advice.Advice.Standing;
import org.sekisho.sharing.advice.Facts;
import org.sekisho.sharing.advice.Row;

/**
 * What may become of single records: no more than the advice allows. What another
 * administration reported is its own, and goes only if that agrees; so does what its
 * sender marked. Where nothing says whose a record is, it may be another's. Nominal data
 * are taken out, unless the channel that decides is known to carry them.
 */
final class RecordAdvice {

	private static final String MARKED = "It is marked: ";

	private final Facts facts;

	private final Advice advice;

	private final List<Nominal> nominal;

	private final OurNames ours;

	RecordAdvice(Facts facts, Advice advice, List<Nominal> nominal, List<String> reporters) {
		this.facts = facts;
		this.advice = advice;
		this.nominal = nominal;
		this.ours = new OurNames(facts.administration().row(), reporters);
	}

	/** As in the schema. */
	enum Category {

		NOMINAL, THIRD_PARTY, MARKING

	}

	record TakeOut(String field, Category category, String reason) {

	}

	/** What may become of a record; the record is null where the id names no seizure. */
	record Outcome(String id, @Nullable Row record, Decision decision, List<TakeOut> takeOut, List<String> reasons) {

	}

	Outcome of(String id, @Nullable Row entity) {
		if (entity == null) {
			return new Outcome(id, null, Decision.NOT_PERMITTED, List.of(),
					List.of("There is no record '" + id + "'. Find its id with search or seizures."));
		}
		if (!entity.flag("isSeizure")) {
			return new Outcome(id, null, Decision.NOT_PERMITTED, List.of(), List.of("'" + id + "' is of the kind "
					+ entity.text("kind") + ", and only seizures are looked at one by one."));
		}
		List<TakeOut> takeOut = new ArrayList<>(nominal(entity));
		List<String> more = new ArrayList<>();
		List<TakeOut> others = thirdParty(entity);
		takeOut.addAll(others);
		Decision decision = this.advice.decision();
		if (others.isEmpty()) {
			more.addAll(unknown(entity));
		}
		if (!others.isEmpty() || !more.isEmpty()) {
			decision = stricter(decision, Decision.UNCERTAIN);
		}
		for (Row file : entity.rows("imports")) {
			decision = stricter(decision, marking(file, takeOut, more));
		}
		decision = stricter(decision, handling(entity, takeOut));
		return new Outcome(id, entity, decision, takeOut, reasons(entity, takeOut, more));
	}

	private static Decision stricter(Decision one, Decision other) {
		if (one == Decision.NOT_PERMITTED || other == Decision.NOT_PERMITTED) {
			return Decision.NOT_PERMITTED;
		}
		return (one == Decision.UNCERTAIN) ? one : other;
	}

	private List<TakeOut> nominal(Row entity) {
		List<TakeOut> takeOut = new ArrayList<>();
		if (goesThroughNominalChannel()) {
			return takeOut;
		}
		for (Nominal field : this.nominal) {
			boolean told = field.where() == null || has(entity, field.where());
			if (told && has(entity, field.name())) {
				takeOut.add(new TakeOut(field.name(), Category.NOMINAL, field.why()));
			}
		}
		return takeOut;
	}

	private static boolean has(Row entity, String field) {
		Object value = Row.of(entity.get("values")).get(field);
		return switch (value) {
			case null -> false;
			case String text -> !text.isBlank();
			case List<?> several -> !several.isEmpty();
			case Boolean there -> there;
			default -> true;
		};
	}

	private boolean goesThroughNominalChannel() {
		return this.advice.decision() == Decision.PERMITTED && this.advice.agreements(Standing.IN_FORCE).isEmpty()
				&& this.advice.channels()
					.stream()
					.filter(this::decides)
					.anyMatch(way -> Boolean.TRUE.equals(way.channel().nominalData()));
	}

	private boolean decides(ChannelFinding way) {
		var operator = way.channel().operator();
		return operator != null && operator.id().equals(this.facts.with().id());
	}

	private List<TakeOut> thirdParty(Row entity) {
		Row country = entity.rows("countries").stream().findFirst().orElse(null);
		if (country != null && !country.text("id").equals(this.facts.administration().id())) {
			return List.of(new TakeOut("country", Category.THIRD_PARTY,
					"the seizure was made in " + country.text("name") + ", whose administration has to agree first"));
		}
		for (String publisher : publishers(entity)) {
			if (!this.ours.contains(publisher)) {
				return List.of(new TakeOut("import", Category.THIRD_PARTY,
						"it comes from a file of " + publisher + ", who has to agree first"));
			}
		}
		String reporter = reporter(entity);
		if (reporter != null && !this.ours.contains(reporter)) {
			return List.of(new TakeOut("reporter", Category.THIRD_PARTY, "it was reported by " + reporter
					+ ", which is not recorded as an authority of ours under that name: it has to agree first"));
		}
		return List.of();
	}

	private static List<String> publishers(Row entity) {
		return entity.rows("imports")
			.stream()
			.flatMap(file -> file.rows("sources").stream())
			.flatMap(source -> Stream.ofNullable(source.textOrNull("publisher")))
			.filter(publisher -> !publisher.isBlank())
			.toList();
	}

	private static @Nullable String reporter(Row entity) {
		String reporter = Row.of(entity.get("values")).textOrNull("reporter");
		return (reporter == null || reporter.isBlank()) ? null : reporter;
	}

	/** What would have to be recorded to say that it is ours. */
	private static List<String> unknown(Row entity) {
		List<String> unknown = new ArrayList<>();
		if (entity.rows("countries").isEmpty()) {
			unknown.add("In which country it was made is not recorded, so it may be another administration's.");
		}
		if (reporter(entity) == null && publishers(entity).isEmpty()) {
			unknown.add("Who reported it is not recorded, nor who published its file, so it may be another "
					+ "administration's.");
		}
		return unknown;
	}

	/** A marking that lets it go takes nothing out. */
	private static Decision marking(Row file, List<TakeOut> takeOut, List<String> more) {
		String words = file.textOrNull("marking");
		if (words == null || words.isBlank()) {
			return Decision.PERMITTED;
		}
		Marking marking = Marking.of(words);
		String marked = "the file " + file.text("fileName") + " is marked " + words + ": " + marking.meaning();
		if (marking.decision() == Decision.PERMITTED) {
			more.add(MARKED + marked + ".");
		}
		else {
			takeOut.add(new TakeOut("import", Category.MARKING, marked + "; ask its sender"));
		}
		return marking.decision();
	}

	private static Decision handling(Row entity, List<TakeOut> takeOut) {
		for (Row source : entity.rows("sources")) {
			if ("CONDITIONS_APPLY".equals(source.textOrNull("handling"))) {
				takeOut.add(new TakeOut("citations", Category.MARKING, "the source " + source.text("name")
						+ " may be passed on only under conditions; ask whoever judged it"));
				return Decision.UNCERTAIN;
			}
		}
		return Decision.PERMITTED;
	}

	private List<String> reasons(Row entity, List<TakeOut> takeOut, List<String> more) {
		List<String> reasons = new ArrayList<>();
		reasons.add(switch (this.advice.decision()) {
			case PERMITTED -> "The exchange with " + this.facts.with().name() + " is permitted as a whole.";
			case NOT_PERMITTED -> "No exchange with " + this.facts.with().name() + " is permitted, so this may not go.";
			case UNCERTAIN -> "Whether an exchange with " + this.facts.with().name() + " is permitted is uncertain.";
		});
		Map<Category, String> asks = Map.of(Category.NOMINAL, "Take out ", Category.THIRD_PARTY,
				"It is not ours alone: ", Category.MARKING, MARKED);
		takeOut.forEach(each -> reasons.add(asks.get(each.category())
				+ ((each.category() == Category.NOMINAL) ? each.field() + ": " : "") + each.reason() + "."));
		reasons.addAll(more);
		if (has(entity, "flags") && Row.of(entity.get("values")).texts("flags").contains("SAMPLE")) {
			reasons.add("It is synthetic, for demonstration, and tells of nothing that happened.");
		}
		return reasons;
	}

}
