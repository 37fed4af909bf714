package org.sekisho.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.sekisho.query.Questions;
import org.sekisho.sharing.RecordAdvice.Outcome;
import org.sekisho.sharing.RecordAdvice.TakeOut;
import org.sekisho.sharing.advice.Advice;
import org.sekisho.sharing.advice.Advice.ChannelFinding;
import org.sekisho.sharing.advice.Advice.Finding;
import org.sekisho.sharing.advice.Advice.Ground;
import org.sekisho.sharing.advice.Advice.Standing;
import org.sekisho.sharing.advice.Facts;
import org.sekisho.sharing.advice.Reaches.Reach;
import org.sekisho.sharing.advice.Row;

/**
 * Puts an advice into the words of the schema, keyed as the caller named things.
 *
 * @param wanted what the caller wants to see of entities
 * @param questions reads what the statement shows of them
 * @param variables the caller's variables
 */
record Answer(Wanted wanted, Questions questions, Map<String, @Nullable Object> variables) {

	private static final String NOTICE = "This is advice from recorded facts and no legal decision. What is not recorded is "
			+ "not known here. A channel carries what its operator allows, and is no ground for an exchange outside of it.";

	/** A map of the selected fields. */
	static Map<String, @Nullable Object> map(ExecutableNormalizedField parent,
			Function<ExecutableNormalizedField, @Nullable Object> value) {
		Map<String, @Nullable Object> map = new HashMap<>();
		parent.getChildren().forEach(field -> map.put(field.getResultKey(), value.apply(field)));
		return map;
	}

	Map<String, @Nullable Object> advice(ExecutableNormalizedField parent, Facts facts, Advice advice) {
		return map(parent, field -> switch (field.getName()) {
			case "decision" -> advice.decision().name();
			case "administration" -> shown(field, facts.administration().row());
			case "with" -> shown(field, facts.with().row());
			case "country" -> (facts.country() != null) ? shown(field, facts.country().row()) : null;
			case "on" -> facts.day();
			case "instruments" -> agreements(field, advice, Standing.IN_FORCE);
			case "uncertain" -> agreements(field, advice, Standing.MAY_BE);
			case "notInForce" -> agreements(field, advice, Standing.NOT_IN_FORCE);
			case "through" -> through(field, advice);
			case "channels" -> advice.channels().stream().map(channel -> channel(field, channel)).toList();
			case "grounds" -> advice.grounds().stream().map(ground -> ground(field, ground)).toList();
			case "reasons" -> advice.grounds().stream().map(Ground::reason).toList();
			case "notice" -> NOTICE;
			default -> null;
		});
	}

	@Nullable Object shown(ExecutableNormalizedField field, Row row) {
		return this.wanted.value(field, row, this.questions, this.variables);
	}

	private List<?> agreements(ExecutableNormalizedField field, Advice advice, Standing standing) {
		return advice.agreements(standing)
			.stream()
			.map(agreement -> Objects.requireNonNull(shown(field, agreement.row())))
			.toList();
	}

	private List<?> through(ExecutableNormalizedField field, Advice advice) {
		return advice.findings().stream().filter(Finding::isThroughUnion).map(finding -> path(field, finding)).toList();
	}

	private Map<String, @Nullable Object> path(ExecutableNormalizedField parent, Finding finding) {
		Reach reach = finding.reach();
		var union = Objects.requireNonNull(reach.union());
		var membership = Objects.requireNonNull(reach.membership());
		return map(parent, field -> switch (field.getName()) {
			case "agreement" -> shown(field, finding.agreement().row());
			case "union" -> shown(field, union.row());
			case "since" -> membership.period().from();
			case "until" -> membership.period().to();
			case "sure" -> finding.isSurelyReached();
			default -> null;
		});
	}

	private Map<String, @Nullable Object> channel(ExecutableNormalizedField parent, ChannelFinding finding) {
		var channel = finding.channel();
		var operator = channel.operator();
		return map(parent, field -> switch (field.getName()) {
			case "channel" -> shown(field, channel.row());
			case "operator" -> (operator != null) ? shown(field, operator.row()) : null;
			case "carries" -> channel.carries();
			case "nominalData" -> channel.nominalData();
			case "available" -> finding.available();
			case "takesPart" -> switch (finding.takesPart()) {
				case SURE -> "RECORDED";
				case POSSIBLE -> "UNCERTAIN";
				case NO -> "NOT_RECORDED";
			};
			case "host" -> (finding.host() != null) ? shown(field, finding.host().row()) : null;
			case "reason" -> finding.reason();
			default -> null;
		});
	}

	private Map<String, @Nullable Object> ground(ExecutableNormalizedField parent, Ground ground) {
		return map(parent, field -> switch (field.getName()) {
			case "sentence" -> ground.sentence();
			case "about" -> ground.about();
			case "citations" -> ground.cites().stream().map(cited -> shown(field, cited.row())).distinct().toList();
			default -> null;
		});
	}

	Map<String, @Nullable Object> records(ExecutableNormalizedField parent, Facts facts, Advice advice,
			List<Outcome> outcomes) {
		return map(parent, field -> switch (field.getName()) {
			case "advice" -> advice(field, facts, advice);
			case "records" -> outcomes.stream().map(outcome -> record(field, outcome)).toList();
			default -> null;
		});
	}

	private Map<String, @Nullable Object> record(ExecutableNormalizedField parent, Outcome outcome) {
		Row record = outcome.record();
		return map(parent, field -> switch (field.getName()) {
			case "id" -> outcome.id();
			case "record" -> (record != null) ? shown(field, record) : null;
			case "decision" -> outcome.decision().name();
			case "takeOut" -> outcome.takeOut().stream().map(takeOut -> takeOut(field, takeOut)).toList();
			case "reasons" -> outcome.reasons();
			default -> null;
		});
	}

	private static Map<String, @Nullable Object> takeOut(ExecutableNormalizedField parent, TakeOut takeOut) {
		return map(parent, field -> switch (field.getName()) {
			case "field" -> takeOut.field();
			case "category" -> takeOut.category().name();
			case "reason" -> takeOut.reason();
			default -> null;
		});
	}

}
