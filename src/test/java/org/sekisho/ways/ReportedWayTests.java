package org.sekisho.ways;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReportedWayTests {

	private static ReportedWay way(@Nullable String origin, @Nullable String departure, @Nullable String transits,
			@Nullable String country, @Nullable String destination) {
		return new ReportedWay("AIR", id(origin), id(departure),
				(transits == null) ? List.of()
						: List.of(transits.split(" ")).stream().map(code -> "country:" + code).toList(),
				id(country), id(destination));
	}

	private static @Nullable String id(@Nullable String code) {
		return (code != null) ? "country:" + code : null;
	}

	@ParameterizedTest
	@CsvSource({ "CO,CO,,ES,ES,CO-ES", "CO,EC,,ES,ES,CO-EC-ES", "CO,EC,PA NL,ES,ES,CO-EC-PA-NL-ES",
			// What is not known is left out, and the leg over the gap is inferred.
			"CO,,,ES,ES,CO~ES", ",EC,,ES,,EC-ES", ",,,EC,ES,EC-ES", "CO,,PA,PA,ES,CO~PA-ES",
			// The country of seizure stands before the destination where it is none of
			// the others.
			"CO,CO,,PT,ES,CO-PT-ES", ",CO,,PT,,CO-PT", "CO,,,PT,ES,CO~PT-ES", "PT,CO,,PT,ES,PT-CO-ES",
			// Nobody says where among the transits it lies.
			"CO,CO,PA,PT,ES,CO-PA~PT~ES", "CO,CO,PA,PA,ES,CO-PA-ES", "CO,CO,PA,PT,,CO-PA~PT",
			// One country twice in a row is one stop, later it is another.
			"CO,CO,CO PA PA,ES,ES,CO-PA-ES", "CO,,CO,ES,ES,CO-ES", "ES,CO,,CO,ES,ES-CO-ES" })
	void stopsStandInTheirOrder(@Nullable String origin, @Nullable String departure, @Nullable String transits,
			@Nullable String country, @Nullable String destination, String expected) {
		Way way = way(origin, departure, transits, country, destination).way();
		assertThat(way).isNotNull();
		assertThat(way.id()).isEqualTo("route:AIR/" + expected);
	}

	@ParameterizedTest
	@CsvSource({ "CO,CO,,CO,CO", ",,,CO,", "CO,,,CO,", ",CO,CO,CO,CO", ",,,," })
	void whatNeverLeavesACountryHasNoRoute(@Nullable String origin, @Nullable String departure,
			@Nullable String transits, @Nullable String country, @Nullable String destination) {
		assertThat(way(origin, departure, transits, country, destination).way()).isNull();
	}

	@Test
	void namibiaIsACountryLikeAnyOther() {
		Way way = way("NA", "NA", null, "ZA", "ZA").way();
		assertThat(way).isNotNull();
		assertThat(way.id()).isEqualTo("route:AIR/NA-ZA");
	}

	@Test
	void modesAreWorded() {
		assertThat(new Way("SEA", List.of()).worded()).isEqualTo("by sea");
		assertThat(new Way("PEDESTRIAN", List.of()).worded()).isEqualTo("on foot");
		assertThat(new Way("UNKNOWN", List.of()).worded()).isEqualTo("by unknown means");
	}

}
