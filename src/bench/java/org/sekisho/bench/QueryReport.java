package org.sekisho.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.sekisho.bench.Contest.Result;
import org.sekisho.bench.Contestant.Round;

/** What became of the questions: times, requests a second, ratios, and how far the aims are met. */
final class QueryReport {

	private static final String HEAD = """

			## Questions, %d client%s

			Medians of %d rounds; a ratio is the median of the ratios of the rounds, with its quartiles.

			| question | ms | hand-written Cypher ms | ratio | requests/s | @neo4j/graphql requests/s | ratio | ms on 10 × the data | to 1 × | hand-written on 10 × | restricted caller ms | to unrestricted |
			| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
			""";

	/** A ratio of two contestants, round by round. */
	private record Ratio(double median, double low, double high) {

		static Ratio of(List<Round> some, List<Round> others, ToDoubleFunction<Round> figure) {
			double[] ratios = IntStream.range(0, some.size())
				.mapToDouble(i -> figure.applyAsDouble(some.get(i)) / figure.applyAsDouble(others.get(i)))
				.toArray();
			return new Ratio(Measurement.median(ratios), Measurement.quantile(0.25, ratios),
					Measurement.quantile(0.75, ratios));
		}

		String text() {
			return "**%.2f** (%.2f–%.2f)".formatted(this.median, this.low, this.high);
		}

	}

	private final List<Result> results;

	QueryReport(List<Result> results) {
		this.results = results;
	}

	List<Map<String, Object>> json() {
		return this.results.stream().map(result -> {
			Map<String, Object> entry = new LinkedHashMap<>();
			entry.put("shape", result.shape().name());
			entry.put("what", result.shape().what());
			entry.put("clients", result.clients());
			entry.put("ratios", ratios(result));
			entry.put("rounds", result.rounds());
			return entry;
		}).toList();
	}

	String text() {
		StringBuilder text = new StringBuilder();
		for (int clients : this.results.stream().map(Result::clients).distinct().toList()) {
			List<Result> some = this.results.stream().filter(result -> result.clients() == clients).toList();
			int rounds = some.getFirst().rounds().get(Contest.OURS).size();
			text.append(HEAD.formatted(clients, (clients == 1) ? "" : "s", rounds));
			some.forEach(result -> text.append(line(result)));
			text.append('\n').append(aims(some));
		}
		return text.toString();
	}

	private static String line(Result result) {
		Map<String, Ratio> ratios = ratios(result);
		Ratio theirs = ratios.get(Contest.THEIRS);
		Ratio restricted = ratios.get(Contest.RESTRICTED);
		return "| %s | %.2f | %.2f | %s | %.0f | %s | %s | %.2f | %s | %s | %s | %s |\n".formatted(result.shape().what(),
				ms(result, Contest.OURS), ms(result, Contest.BARE), ratios.get(Contest.BARE).text(),
				perSecond(result, Contest.OURS),
				(theirs != null) ? "%.0f".formatted(perSecond(result, Contest.THEIRS)) : "",
				(theirs != null) ? theirs.text() : "cannot be asked", ms(result, Contest.OURS_TENFOLD),
				ratios.get(Contest.OURS_TENFOLD).text(), result.rounds().containsKey(Contest.BARE_TENFOLD)
						? "%.2f".formatted(ms(result, Contest.BARE_TENFOLD)) : "does not end",
				(restricted != null) ? "%.2f".formatted(ms(result, Contest.RESTRICTED)) : "",
				(restricted != null) ? restricted.text() : "not asked");
	}

	private static Map<String, Ratio> ratios(Result result) {
		Map<String, List<Round>> rounds = result.rounds();
		List<Round> ours = rounds.get(Contest.OURS);
		Map<String, Ratio> ratios = new LinkedHashMap<>();
		ratios.put(Contest.BARE, Ratio.of(ours, rounds.get(Contest.BARE), Round::ms));
		ratios.put(Contest.OURS_TENFOLD, Ratio.of(rounds.get(Contest.OURS_TENFOLD), ours, Round::ms));
		if (rounds.containsKey(Contest.RESTRICTED)) {
			ratios.put(Contest.RESTRICTED, Ratio.of(rounds.get(Contest.RESTRICTED), ours, Round::ms));
		}
		if (rounds.containsKey(Contest.THEIRS)) {
			ratios.put(Contest.THEIRS, Ratio.of(ours, rounds.get(Contest.THEIRS), Round::perSecond));
		}
		return ratios;
	}

	private static String aims(List<Result> results) {
		List<Double> bare = medians(results, Contest.BARE);
		List<Double> theirs = medians(results, Contest.THEIRS);
		List<Double> tenfold = medians(results.stream().filter(result -> result.shape().firstPage()).toList(),
				Contest.OURS_TENFOLD);
		String asked = theirs.isEmpty() ? ""
				: aim("time to hand-written Cypher, geometric mean", Measurement.geometricMean(bare), 1.25, true)
						+ aim("the same, worst", bare.stream().max(Double::compare).orElseThrow(), 1.6, true)
						+ aim("requests a second to @neo4j/graphql, geometric mean", Measurement.geometricMean(theirs), 5,
								false)
						+ aim("the same, worst", theirs.stream().min(Double::compare).orElseThrow(), 1.5, false);
		List<Double> restricted = medians(results, Contest.RESTRICTED);
		String marked = restricted.isEmpty() ? ""
				: aim("time of a restricted caller to an unrestricted one, geometric mean",
						Measurement.geometricMean(restricted), 1.15, true)
						+ aim("the same, worst", restricted.stream().max(Double::compare).orElseThrow(), 1.15, true);
		return asked + marked
				+ aim("time of first pages on 10 × the data, worst", tenfold.stream().max(Double::compare).orElseThrow(),
						1.3, true);
	}

	private static List<Double> medians(List<Result> results, String against) {
		List<Double> medians = new ArrayList<>();
		for (Result result : results) {
			Ratio ratio = ratios(result).get(against);
			if (ratio != null) {
				medians.add(ratio.median());
			}
		}
		return medians;
	}

	private static String aim(String what, double value, double aim, boolean atMost) {
		return "* %s: **%.2f** (aim %s %.2f, %s)\n".formatted(what, value, atMost ? "≤" : "≥", aim,
				(atMost ? value <= aim : value >= aim) ? "met" : "missed");
	}

	private static double ms(Result result, String contestant) {
		return Measurement.median(result.rounds().get(contestant).stream().mapToDouble(Round::ms).toArray());
	}

	private static double perSecond(Result result, String contestant) {
		return Measurement.median(result.rounds().get(contestant).stream().mapToDouble(Round::perSecond).toArray());
	}

}
