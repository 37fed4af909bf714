package org.sekisho.sharing.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

	/** Whether we belong to its operator; where nothing is recorded, nobody can tell. */
	Certainty weTakePart(Channel channel) {
		Operator operator = channel.operator();
		return (operator == null) ? Certainty.POSSIBLE
				: membership(operator, Membership::ours).map(member -> member.on(this.day)).orElse(Certainty.POSSIBLE);
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
		Membership membership = (operator != null) ? membership(operator, Membership::theirs).orElse(null) : null;
		Certainty takesPart = isOperatedByThem(channel) ? Certainty.SURE
				: (membership != null) ? membership.on(this.day) : Certainty.NO;
		Stay host = (operator != null) ? sure(operator.hosts()) : null;
		return new ChannelFinding(channel, (existed(channel) == Certainty.SURE) ? Boolean.TRUE : null, takesPart, host,
				reason(channel, membership));
	}

	private Optional<Membership> membership(Operator operator, Predicate<Membership> side) {
		return operator.members().stream().filter(side).max(Comparator.comparing(each -> each.on(this.day)));
	}

	private @Nullable Stay sure(List<Stay> stays) {
		return stays.stream().filter(stay -> stay.period().on(this.day) == Certainty.SURE).findFirst().orElse(null);
	}

	private List<Stay> possible(List<Stay> stays) {
		return stays.stream().filter(stay -> stay.period().on(this.day) == Certainty.POSSIBLE).toList();
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
		Stay host = sure(operator.hosts());
		Stay seat = sure(operator.seats());
		return "It is operated by the " + operator.name()
				+ ((host != null) ? ", which " + host.name() + " hosted on that day" : "")
				+ ((seat != null) ? " (" + seat.name() + ")" : "") + "." + ((host == null) ? perhaps(operator) : "");
	}

	private String perhaps(Operator operator) {
		String names = possible(operator.hosts()).stream().map(Stay::name).collect(Collectors.joining(" or "));
		return names.isEmpty() ? ""
				: " Whether " + names + " hosted it on that day cannot be told from the dates that are recorded.";
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
		return membership(operator, Membership::ours).map(member -> switch (member.on(this.day)) {
			case SURE -> member.name() + " is recorded as a member on that day.";
			case POSSIBLE -> "Whether " + member.name() + " was a member on that day cannot be told.";
			case NO -> member.name() + " was no member on that day.";
		}).orElse("That we are a member is not recorded.");
	}

	Ground ground(ChannelFinding finding) {
		List<Cited> cites = new ArrayList<>(finding.channel().cites());
		Operator operator = finding.channel().operator();
		if (operator != null) {
			Stay seat = sure(operator.seats());
			List<Stay> stays = new ArrayList<>(
					(finding.host() != null) ? List.of(finding.host()) : possible(operator.hosts()));
			if (seat != null) {
				stays.add(seat);
			}
			stays.forEach(stay -> cites.addAll(stay.cites()));
			Predicate<Membership> side = isOperatedByThem(finding.channel()) ? Membership::ours : Membership::theirs;
			membership(operator, side).filter(member -> member.on(this.day) != Certainty.NO || member.ours())
				.ifPresent(member -> cites.addAll(member.cites()));
		}
		return new Ground(finding.reason(), finding.channel().id(), cites);
	}

}
