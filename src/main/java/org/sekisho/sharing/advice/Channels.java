package org.sekisho.sharing.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.sharing.advice.Advice.ChannelFinding;
import org.sekisho.sharing.advice.Advice.Ground;
import org.sekisho.sharing.advice.Facts.Channel;
import org.sekisho.sharing.advice.Facts.Cited;
import org.sekisho.sharing.advice.Facts.Membership;
import org.sekisho.sharing.advice.Facts.Operator;
import org.sekisho.sharing.advice.Facts.Stay;
import org.sekisho.vocabulary.PartialDate;

/**
 * Multilateral channels on a day. A channel without a date is there from the day of the
 * source that tells of it; before, nobody can tell.
 */
final class Channels {

	private final Facts facts;

	private final LocalDate day;

	Channels(Facts facts) {
		this.facts = facts;
		this.day = facts.day();
	}

	/** Those that existed or may have existed. */
	List<ChannelFinding> findings() {
		return this.facts.channels()
			.stream()
			.filter(channel -> existed(channel) != Certainty.NO)
			.sorted(Comparator.comparing((Channel channel) -> !isOperatedByThem(channel)).thenComparing(Channel::name))
			.map(this::finding)
			.toList();
	}

	boolean isOperatedByThem(Channel channel) {
		Operator operator = channel.operator();
		return operator != null && operator.id().equals(this.facts.with().id());
	}

	private Certainty existed(Channel channel) {
		PartialDate from = channel.availableFrom();
		if (from != null) {
			return new Period(from, null).on(this.day);
		}
		Operator operator = channel.operator();
		PartialDate established = (operator != null) ? operator.establishedOn() : null;
		if (established != null && !established.days().possiblyBy(this.day)) {
			return Certainty.NO;
		}
		return reported(channel) ? Certainty.SURE : Certainty.POSSIBLE;
	}

	private boolean reported(Channel channel) {
		return channel.cites().stream().anyMatch(cited -> cited.isBy(this.day));
	}

	private ChannelFinding finding(Channel channel) {
		Operator operator = channel.operator();
		Membership membership = (operator != null) ? membership(operator) : null;
		Certainty takesPart = isOperatedByThem(channel) ? Certainty.SURE
				: (membership != null) ? membership.on(this.day) : Certainty.NO;
		Stay host = (operator != null) ? only(operator.hosts()) : null;
		return new ChannelFinding(channel, (existed(channel) == Certainty.SURE) ? Boolean.TRUE : null, takesPart, host,
				reason(channel, membership));
	}

	private @Nullable Membership membership(Operator operator) {
		return operator.members()
			.stream()
			.filter(Membership::theirs)
			.max(Comparator.comparing(each -> each.on(this.day)))
			.orElse(null);
	}

	/** The stay that surely held or, without one, the only one that may have. */
	private @Nullable Stay only(List<Stay> stays) {
		List<Stay> possible = stays.stream().filter(stay -> stay.period().on(this.day) != Certainty.NO).toList();
		return possible.stream()
			.filter(stay -> stay.period().on(this.day) == Certainty.SURE)
			.findFirst()
			.orElse((possible.size() == 1) ? possible.getFirst() : null);
	}

	private String reason(Channel channel, @Nullable Membership membership) {
		List<String> sentences = new ArrayList<>(List.of(since(channel)));
		if (isOperatedByThem(channel)) {
			sentences.add("Through it information may go to the " + this.facts.with().name() + " itself.");
		}
		if (!channel.carries().isEmpty()) {
			sentences.add("Through it may go: " + String.join("; ", channel.carries()) + ".");
		}
		sentences
			.add(((channel.nominalData() == null) ? "Whether data on named persons may go through it is not recorded"
					: "Data on named persons " + (channel.nominalData() ? "may" : "may not") + " go through it") + ".");
		Operator operator = channel.operator();
		if (operator != null) {
			sentences.add(operator(operator));
			sentences.add(isOperatedByThem(channel) ? ours(operator) : part(operator, membership));
		}
		return String.join(" ", sentences);
	}

	private String since(Channel channel) {
		PartialDate from = channel.availableFrom();
		if (from == null) {
			return channel.name() + ": since when it has been available is not recorded"
					+ (reported(channel) ? ", but the source tells of it before that day." : ".");
		}
		return channel.name() + ": available since " + Spoken.plain(from)
				+ (from.days().surelyBy(this.day) ? "." : ", perhaps not yet on " + Spoken.day(this.day) + ".");
	}

	private String operator(Operator operator) {
		Stay host = only(operator.hosts());
		Stay seat = only(operator.seats());
		return "It is operated by the " + operator.name()
				+ ((host != null) ? ", which " + host.name() + " hosted on that day" : "")
				+ ((seat != null) ? " (" + seat.name() + ")" : "") + ".";
	}

	private String part(Operator operator, @Nullable Membership membership) {
		Certainty certainty = (membership != null) ? membership.on(this.day) : Certainty.NO;
		return switch (certainty) {
			case SURE -> Objects.requireNonNull(membership).name() + " is recorded as a member of the "
					+ operator.name() + " on that day.";
			case POSSIBLE -> "Whether " + Objects.requireNonNull(membership).name() + " was a member of the "
					+ operator.name() + " on that day cannot be told.";
			case NO -> "That " + this.facts.with().name() + " takes part in it is not recorded.";
		};
	}

	private String ours(Operator operator) {
		return operator.members()
			.stream()
			.filter(member -> member.ours() && member.on(this.day) == Certainty.SURE)
			.map(member -> member.name() + " is recorded as a member.")
			.findFirst()
			.orElse("That we are a member is not recorded.");
	}

	Ground ground(ChannelFinding finding) {
		List<Cited> cites = new ArrayList<>(finding.channel().cites());
		Operator operator = finding.channel().operator();
		Stay seat = (operator != null) ? only(operator.seats()) : null;
		Membership membership = (operator != null) ? membership(operator) : null;
		if (finding.host() != null) {
			cites.addAll(finding.host().cites());
		}
		if (seat != null) {
			cites.addAll(seat.cites());
		}
		if (membership != null && finding.takesPart() != Certainty.NO) {
			cites.addAll(membership.cites());
		}
		return new Ground(finding.reason(), finding.channel().id(), cites);
	}

}
