package org.sekisho.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.schema.InvalidQuestion;

/** Many walks from both ends that all meet at one entity. */
@Timeout(20)
class HalvesTests {

	private static final int MANY = 50_000;

	private final List<List<String>> found = new ArrayList<>();

	@Test
	void doNotTryEachWithEachWhereNonePassesWhatAPathMust() {
		Halves halves = new Halves(walks("a"), Map.of("m", rests("b")));
		halves.each(Set.of("elsewhere"), budget(), this.found::add);
		assertThat(lightest(halves, Set.of("elsewhere"))).isEmpty();
		assertThat(this.found).isEmpty();
	}

	@Test
	void tryOnlyThoseThatPassWhatAPathMust() {
		List<List<String>> rests = new ArrayList<>(rests("b"));
		rests.add(List.of("elsewhere", "z"));
		Halves halves = new Halves(walks("a"), Map.of("m", rests));
		halves.each(Set.of("elsewhere"), budget(), this.found::add);
		assertThat(this.found).hasSize(MANY).allMatch(path -> path.contains("elsewhere"));
		assertThat(lightest(halves, Set.of("elsewhere"))).hasSize(3);
	}

	@Test
	void areRefusedWhereTooManyOverlap() {
		Halves halves = new Halves(walks("a"), Map.of("m", rests("a1")));
		List<List<String>> overlapping = walks("x").stream().map(walk -> List.of("x", "a1", walk.get(1), "m")).toList();
		Halves all = new Halves(overlapping, halves.second());
		String told = "more than " + PathSearch.Budget.JOINS + " pairs of halves meet there. Name types or kinds";
		assertThatExceptionOfType(InvalidQuestion.class).isThrownBy(() -> all.each(Set.of(), budget(), this.found::add))
			.withMessageContaining(told);
		assertThatExceptionOfType(InvalidQuestion.class).isThrownBy(() -> lightest(all, Set.of()))
			.withMessageContaining(told);
	}

	@Test
	void endWhereNobodyWaits() {
		Halves halves = new Halves(walks("a"), Map.of("m", rests("b")));
		PathSearch.Budget budget = new PathSearch.Budget(() -> {
			throw new CancellationException();
		});
		assertThatExceptionOfType(CancellationException.class)
			.isThrownBy(() -> halves.each(Set.of(), budget, this.found::add));
	}

	private static List<List<String>> walks(String name) {
		return IntStream.range(0, MANY).mapToObj(i -> List.of("from", name + i, "m")).toList();
	}

	private static List<List<String>> rests(String name) {
		return IntStream.range(0, MANY).mapToObj(i -> List.of(name.equals("a1") ? name : name + i, "r" + i)).toList();
	}

	private static List<Route> lightest(Halves halves, Set<String> through) {
		Lightest lightest = new Lightest(Map.of(), through, budget(), 3);
		lightest.add(halves);
		return lightest.found();
	}

	private static PathSearch.Budget budget() {
		return new PathSearch.Budget(() -> {
		});
	}

}
