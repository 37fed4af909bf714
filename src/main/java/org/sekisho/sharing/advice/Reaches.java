package org.sekisho.sharing.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.sekisho.sharing.advice.Facts.Membership;
import org.sekisho.sharing.advice.Facts.Side;
import org.sekisho.sharing.advice.Facts.Succession;
import org.sekisho.sharing.advice.Facts.Union;

/**
 * How an agreement reaches a side on a day: as a party, or through a union. What a union
 * agreed on goes on with the union that replaced it, so it reaches those who belong to
 * that one.
 */
public final class Reaches {

	private final List<Union> unions;

	private final LocalDate day;

	private final String with;

	Reaches(Facts facts) {
		this.unions = facts.unions();
		this.day = facts.day();
		this.with = facts.with().id();
	}

	/**
	 * How an agreement reaches a side.
	 *
	 * @param certainty whether it does
	 * @param union through which union, as of the day; null where the side itself is a
	 * party
	 * @param membership the membership on which it rests; null where the union itself is
	 * meant, or where none is recorded
	 * @param successions who replaced whom since the agreement was made
	 */
	public record Reach(Certainty certainty, @Nullable Union union, @Nullable Membership membership,
			List<Succession> successions) {

		private static final Reach NONE = new Reach(Certainty.NO, null, null, List.of());

		private static final Reach PARTY = new Reach(Certainty.SURE, null, null, List.of());

	}

	/** A union that may have been the party on the day. */
	private record Holder(Union union, List<Succession> successions) {

	}

	/**
	 * The best way in which two different parties reach us and them, one of them surely
	 * or perhaps us. It is none where nothing ties the agreement to both sides, so that
	 * there is nothing to say of it either.
	 */
	Optional<Reach> of(List<Side> parties) {
		Reach best = null;
		for (Side theirs : parties) {
			for (Side ours : parties) {
				Reach we = ours.id().equals(theirs.id()) ? Reach.NONE : reach(ours, ours.ours(), Membership::ours, "");
				Reach they = reach(theirs, theirs.theirs(), Membership::theirs, this.with);
				boolean tells = theirs.theirs() || they.certainty() != Certainty.NO || they.membership() != null;
				if (tells && we.certainty() != Certainty.NO) {
					Reach reach = new Reach(they.certainty().and(we.certainty()), they.union(), they.membership(),
							they.successions());
					best = (best != null) ? better(best, reach) : reach;
				}
			}
		}
		return Optional.ofNullable(best);
	}

	private static Reach better(Reach one, Reach other) {
		int more = other.certainty().compareTo(one.certainty());
		boolean direct = other.union() == null && one.union() != null;
		boolean tells = one.union() == null && other.union() != null && other.certainty() == Certainty.NO;
		return (more > 0 || (more == 0 && (direct || tells))) ? other : one;
	}

	private Reach reach(Side party, boolean isParty, Predicate<Membership> side, String asked) {
		Union union = this.unions.stream().filter(each -> each.id().equals(party.id())).findFirst().orElse(null);
		if (union == null) {
			return isParty ? Reach.PARTY : Reach.NONE;
		}
		List<Holder> holders = new ArrayList<>();
		collect(new Holder(union, List.of()), new HashSet<>(), holders);
		if (holders.isEmpty()) {
			return Reach.NONE;
		}
		List<Reach> reaches = holders.stream().map(holder -> through(holder, side, asked)).toList();
		Certainty sure = reaches.stream().map(Reach::certainty).reduce(Certainty.SURE, Certainty::and);
		Certainty some = reaches.stream().map(Reach::certainty).reduce(Certainty.NO, Certainty::or);
		Certainty all = (sure == Certainty.SURE) ? sure : some.and(Certainty.POSSIBLE);
		Reach best = reaches.stream().max(Comparator.comparing(Reach::certainty)).orElse(Reach.NONE);
		return new Reach(all, best.union(), best.membership(), best.successions());
	}

	/** The party itself, and whatever had or may have replaced it by the day. */
	private void collect(Holder holder, Set<String> seen, List<Holder> holders) {
		if (!seen.add(holder.union().id())) {
			return;
		}
		boolean replaced = false;
		for (Union later : this.unions) {
			for (Succession succession : later.replaced()) {
				boolean unknown = succession.from() == null;
				if (succession.id().equals(holder.union().id())
						&& (unknown || Objects.requireNonNull(succession.from()).days().possiblyBy(this.day))) {
					replaced |= !unknown && Objects.requireNonNull(succession.from()).days().surelyBy(this.day);
					List<Succession> successions = new ArrayList<>(holder.successions());
					successions.add(succession);
					collect(new Holder(later, successions), seen, holders);
				}
			}
		}
		if (!replaced) {
			holders.add(holder);
		}
	}

	private Reach through(Holder holder, Predicate<Membership> side, String asked) {
		Union union = holder.union();
		if (union.id().equals(asked)) {
			return new Reach(Certainty.SURE, union, null, holder.successions());
		}
		Membership best = union.members()
			.stream()
			.filter(side)
			.max(Comparator.comparing(each -> each.on(this.day)))
			.orElse(null);
		Certainty certainty = (best != null) ? best.on(this.day) : Certainty.NO;
		return new Reach(certainty, union, best, holder.successions());
	}

}
