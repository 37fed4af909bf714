package org.sekisho.sharing.advice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.sharing.advice.Facts.Agreement;
import org.sekisho.sharing.advice.Facts.Channel;
import org.sekisho.sharing.advice.Facts.Cited;
import org.sekisho.sharing.advice.Facts.Stay;
import org.sekisho.sharing.advice.Reaches.Reach;

/**
 * What recorded facts say of an exchange.
 *
 * @param decision whether it is permitted
 * @param findings on each agreement that reaches both sides, or nearly does
 * @param channels that existed or may have existed
 * @param grounds why
 */
public record Advice(Decision decision, List<Finding> findings, List<ChannelFinding> channels, List<Ground> grounds) {

	/** As in the schema. */
	public enum Decision {

		PERMITTED, NOT_PERMITTED, UNCERTAIN

	}

	/** What an agreement is good for on the day. */
	public enum Standing {

		IN_FORCE, MAY_BE, NOT_IN_FORCE, NOTHING, OUT_OF_REACH

	}

	/** What one agreement is good for. */
	public record Finding(Agreement agreement, Reach reach, Standing standing) {

		/**
		 * Whether it reaches a country as a member of a union.
		 * @return false for a party, a union itself, and whom it does not reach
		 */
		public boolean isThroughUnion() {
			return this.reach.membership() != null && this.standing != Standing.OUT_OF_REACH
					&& this.standing != Standing.NOTHING;
		}

		/**
		 * Whether it leaves no doubt that the agreement reaches them.
		 * @return false where the dates of a membership cannot decide
		 */
		public boolean isSurelyReached() {
			return this.reach.certainty() == Certainty.SURE;
		}

	}

	/**
	 * A channel on the day.
	 *
	 * @param available whether it existed; null where nothing decides
	 * @param takesPart whether those who are asked about belong to its operator
	 * @param host who hosted its operator; null where nothing says so
	 */
	public record ChannelFinding(Channel channel, @Nullable Boolean available, Certainty takesPart, @Nullable Stay host,
			String reason) {

	}

	/** A reason: a sentence, what it speaks of, and what it rests on. */
	public record Ground(String sentence, @Nullable String about, List<Cited> cites) {

		/**
		 * The sentence with its sources.
		 * @return sentence, name of the source, section, page
		 */
		public String reason() {
			Map<String, List<Cited>> bySource = this.cites.stream()
				.collect(Collectors.groupingBy(Cited::source, TreeMap::new, Collectors.toList()));
			String sources = bySource.entrySet()
				.stream()
				.map(each -> each.getKey() + ", "
						+ each.getValue()
							.stream()
							.map(Cited::place)
							.distinct()
							.sorted()
							.collect(Collectors.joining("; ")))
				.collect(Collectors.joining("; "));
			return sources.isEmpty() ? this.sentence : this.sentence + " [" + sources + "]";
		}

	}

	/**
	 * The agreements that stand alike on the day.
	 * @param standing what they are good for
	 * @return the agreements, by name
	 */
	public List<Agreement> agreements(Standing standing) {
		return this.findings.stream()
			.filter(finding -> finding.standing() == standing)
			.map(Finding::agreement)
			.toList();
	}

}
