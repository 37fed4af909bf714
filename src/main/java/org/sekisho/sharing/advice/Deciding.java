package org.sekisho.sharing.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.sekisho.knowledge.AgreementDates;
import org.sekisho.knowledge.AgreementDates.State;
import org.sekisho.sharing.advice.Advice.ChannelFinding;
import org.sekisho.sharing.advice.Advice.Decision;
import org.sekisho.sharing.advice.Advice.Finding;
import org.sekisho.sharing.advice.Advice.Ground;
import org.sekisho.sharing.advice.Advice.Standing;
import org.sekisho.sharing.advice.Facts.Agreement;
import org.sekisho.sharing.advice.Facts.Party;

/**
 * Decides what facts say of a day. One instrument that was surely in force permits; where
 * there is none, one that may have been leaves it uncertain. A memorandum with an
 * association of a trade is to receive information, and never permits to give any. A
 * channel decides only with its operator, and permits only where our membership is sure.
 * The days of a country's code are not those of the country: outside of them nothing is
 * sure.
 */
public final class Deciding {

	private final Facts facts;

	private final LocalDate day;

	private final Channels channels;

	/**
	 * Prepares a decision.
	 * @param facts what is recorded
	 */
	public Deciding(Facts facts) {
		this.facts = facts;
		this.day = facts.day();
		this.channels = new Channels(facts);
	}

	/**
	 * Decides.
	 * @return the advice, with its reasons
	 */
	public Advice decide() {
		List<Finding> findings = findings();
		List<ChannelFinding> ways = this.channels.findings();
		Decision decision = decision(findings, ways);
		Grounds grounds = new Grounds(this.facts);
		List<Ground> all = new ArrayList<>();
		if (codeInUse() != Certainty.SURE) {
			all.add(grounds.codeNotInUse());
		}
		if (decision == Decision.NOT_PERMITTED) {
			all.add(grounds.nothingInForce());
		}
		findings.forEach(finding -> all.addAll(grounds.of(finding)));
		ways.forEach(way -> all.add(this.channels.ground(way)));
		all.addAll(grounds.rules());
		all.addAll(grounds.asOf(findings));
		return new Advice(decision, findings, ways, all.stream().distinct().toList());
	}

	private Certainty codeInUse() {
		Party country = this.facts.country();
		return (country != null) ? Period.of(country.row()).on(this.day) : Certainty.SURE;
	}

	private Decision decision(List<Finding> findings, List<ChannelFinding> ways) {
		Certainty best = Certainty.NO;
		List<Finding> grounds = findings.stream()
			.filter(finding -> !this.facts.isTradeMemorandum(finding.agreement()))
			.toList();
		for (Finding finding : grounds) {
			best = best.or(switch (finding.standing()) {
				case IN_FORCE -> Certainty.SURE;
				case MAY_BE -> Certainty.POSSIBLE;
				default -> Certainty.NO;
			});
		}
		for (ChannelFinding way : ways) {
			if (this.channels.isOperatedByThem(way.channel())) {
				Certainty exists = (way.available() != null) ? Certainty.SURE : Certainty.POSSIBLE;
				best = best.or(exists.and(this.channels.weTakePart(way.channel())));
			}
		}
		return switch (best) {
			case SURE -> Decision.PERMITTED;
			case POSSIBLE -> Decision.UNCERTAIN;
			case NO -> Decision.NOT_PERMITTED;
		};
	}

	private List<Finding> findings() {
		Reaches reaches = new Reaches(this.facts);
		List<Finding> findings = new ArrayList<>();
		for (Agreement agreement : this.facts.agreements()) {
			reaches.of(agreement.parties())
				.ifPresent(reach -> findings
					.add(new Finding(agreement, reach, standing(agreement.dates(), reach.certainty()))));
		}
		findings.sort(Comparator.comparing(Finding::standing).thenComparing(finding -> finding.agreement().name()));
		return findings;
	}

	private Standing standing(AgreementDates dates, Certainty reach) {
		if (reach == Certainty.NO) {
			return Standing.OUT_OF_REACH;
		}
		Set<State> states = dates.possibleOn(this.day);
		boolean ended = dates.endedOn() != null && dates.endedOn().days().surelyBy(this.day);
		if (states.contains(State.IN_FORCE)) {
			boolean sure = states.size() == 1 && reach.and(codeInUse()) == Certainty.SURE;
			return sure ? Standing.IN_FORCE : Standing.MAY_BE;
		}
		return (states.contains(State.SIGNED) || ended) ? Standing.NOT_IN_FORCE : Standing.NOTHING;
	}

}
