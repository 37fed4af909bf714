package org.sekisho.sharing.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.sekisho.sharing.advice.Advice.Finding;
import org.sekisho.sharing.advice.Advice.Ground;
import org.sekisho.sharing.advice.Advice.Standing;
import org.sekisho.sharing.advice.Facts.Agreement;
import org.sekisho.sharing.advice.Facts.Cited;
import org.sekisho.sharing.advice.Facts.Known;
import org.sekisho.sharing.advice.Facts.Membership;
import org.sekisho.sharing.advice.Facts.Party;
import org.sekisho.sharing.advice.Facts.Succession;
import org.sekisho.sharing.advice.Facts.Union;
import org.sekisho.sharing.advice.Reaches.Reach;
import org.sekisho.vocabulary.PartialDate;

/** Says why, in sentences that a customs officer would write. */
final class Grounds {

	private final Facts facts;

	private final LocalDate day;

	private final String on;

	private final String them;

	Grounds(Facts facts) {
		this.facts = facts;
		this.day = facts.day();
		this.on = Spoken.day(facts.day());
		Party country = facts.country();
		this.them = (country != null) ? country.name() : facts.with().name();
	}

	/** A code begins and ends later than its country, or earlier. */
	Ground codeNotInUse() {
		Party country = Objects.requireNonNull(this.facts.country());
		return new Ground(
				"The code of " + country.name() + " was in use " + Spoken.span(Period.of(country.row()))
						+ "; whether the country was there on " + this.on
						+ " cannot be told from that. Ask also about the country that was there before or after.",
				country.id(), country.cites());
	}

	Ground nothingInForce() {
		String whom = this.facts.with().name();
		String what = isTrade() ? "given to " : "exchanged with ";
		return new Ground(
				"No agreement is recorded under which information could be " + what + whom + " on " + this.on + ".",
				null, onePerSource());
	}

	/**
	 * What the agreements are known from: the place of each source that tells of most.
	 */
	private List<Cited> onePerSource() {
		Map<String, List<Cited>> places = this.facts.known()
			.stream()
			.filter(known -> known.memorandum() == isTrade())
			.flatMap(known -> known.cites().stream())
			.collect(Collectors.groupingBy(cited -> cited.source() + cited.place()));
		Map<String, List<Cited>> best = new TreeMap<>();
		places.values()
			.forEach(cites -> best.merge(cites.getFirst().source(), cites,
					(one, other) -> (one.size() >= other.size()) ? one : other));
		return best.values().stream().map(List::getFirst).toList();
	}

	private boolean isTrade() {
		return this.facts.isWithTradeAssociation();
	}

	List<Ground> of(Finding finding) {
		List<Ground> grounds = new ArrayList<>();
		Agreement agreement = finding.agreement();
		String note = this.facts.isTradeMemorandum(agreement)
				? " It is with an association of a trade, to receive information from it; it is no ground to give any."
				: "";
		if (finding.standing() == Standing.OUT_OF_REACH) {
			grounds.add(new Ground(agreement.name() + ": it does not reach " + this.them + " on " + this.on + ".",
					agreement.id(), agreement.cites()));
		}
		else {
			grounds.add(new Ground(agreement.name() + ": " + new AgreementSentence(agreement, this.day) + note,
					agreement.id(), agreement.cites()));
		}
		Reach reach = finding.reach();
		reach.successions().forEach(succession -> grounds.add(succession(succession)));
		membership(reach).ifPresent(grounds::add);
		return grounds;
	}

	private Ground succession(Succession succession) {
		Union later = this.facts.unions()
			.stream()
			.filter(union -> union.replaced().contains(succession))
			.findFirst()
			.orElseThrow();
		PartialDate from = succession.from();
		String when = (from != null) ? " " + Spoken.when(from) : ", on a day that is not recorded";
		return new Ground(
				later.name() + " replaced " + succession.name() + when
						+ ((from != null) ? ", and its agreements go on with it." : "."),
				later.id(), succession.cites());
	}

	private Optional<Ground> membership(Reach reach) {
		Union union = reach.union();
		Membership membership = reach.membership();
		if (union == null || membership == null) {
			return Optional.empty();
		}
		String span = Spoken.span(membership.period());
		String recorded = span.isEmpty() ? "" : " (recorded " + span + ")";
		String belonged = switch (membership.on(this.day)) {
			case SURE -> membership.name() + " belonged to the " + union.name() + " on " + this.on + recorded + ".";
			case POSSIBLE -> "Whether " + membership.name() + " belonged to the " + union.name() + " on " + this.on
					+ " cannot be told" + recorded + ".";
			case NO -> membership.name() + " did not belong to the " + union.name() + " on " + this.on + recorded + ".";
		};
		return Optional.of(new Ground(belonged, union.id(), membership.cites()));
	}

	/** The rules of our own that were in place. */
	List<Ground> rules() {
		return this.facts.rules().stream().filter(this::inPlace).map(rules -> {
			PartialDate since = Objects.requireNonNull(rules.since());
			String bases = rules.bases().stream().map(Rules::name).collect(Collectors.joining(", "));
			return new Ground(rules.name() + ": rules of our own, "
					+ (since.days().surelyBy(this.day) ? "in place since " + Spoken.plain(since)
							: "made " + Spoken.when(since) + ", perhaps not yet by " + this.on)
					+ (bases.isEmpty() ? "" : ", on the basis of: " + bases) + ".", rules.id(), rules.cites());
		}).toList();
	}

	private boolean inPlace(Rules rules) {
		PartialDate since = rules.since();
		return since != null && since.days().possiblyBy(this.day)
				&& rules.replacedBy()
					.stream()
					.map(Rules::since)
					.noneMatch(replaced -> replaced != null && replaced.days().surelyBy(this.day));
	}

	/** Up to when the sources tell, where the day is later. */
	List<Ground> asOf(List<Finding> findings) {
		List<Known> told = findings.isEmpty()
				? this.facts.known().stream().filter(known -> known.memorandum() == isTrade()).toList()
				: findings.stream().map(finding -> Known.of(finding.agreement().row())).toList();
		Comparator<Known> byDay = Comparator.comparing(known -> Objects.requireNonNull(known.asOf()).latest());
		List<Known> dated = told.stream().filter(known -> known.asOf() != null).toList();
		Optional<Known> known = findings.isEmpty() ? dated.stream().max(byDay) : dated.stream().min(byDay);
		return known.filter(each -> Objects.requireNonNull(each.asOf()).latest().isBefore(this.day))
			.map(each -> new Ground(
					"This is the state as it was known " + Spoken.when(Objects.requireNonNull(each.asOf()))
							+ "; what has changed between then and " + this.on + " is not recorded.",
					null, each.cites()))
			.stream()
			.toList();
	}

}
