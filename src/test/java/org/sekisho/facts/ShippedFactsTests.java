package org.sekisho.facts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.facts.Pack.Tie;
import org.sekisho.reference.Substances;
import org.sekisho.reference.Wording;
import org.sekisho.support.Lookups;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the shipped packs state must hold together in itself and with what reports say.
 */
class ShippedFactsTests {

	private static final Facts FACTS = Facts.read(PackTests.VOCABULARY, Pack.shipped());

	@Test
	void hostsOfTheRiloFollowEachOtherWithoutGaps() {
		List<Map<String, Object>> hosted = ties("hosts").map(Tie::properties).toList();
		assertThat(hosted).hasSize(3);
		for (int i = 1; i < hosted.size(); i++) {
			assertThat(hosted.get(i)).containsEntry("validFrom", hosted.get(i - 1).get("validTo"));
		}
		assertThat(hosted.getLast()).doesNotContainKey("validTo");
	}

	@ParameterizedTest
	@CsvSource({ "1957-12-31, 0, 0", "1972-12-31, 6, 0", "1973-01-01, 9, 0", "1981-01-01, 10, 0", "1986-01-01, 12, 0",
			"1993-11-01, 12, 12", "1995-01-01, 15, 15", "2004-05-01, 25, 25", "2008-04-30, 27, 27", "2009-12-01, 0, 27",
			"2013-07-01, 0, 28", "2020-01-31, 0, 28", "2020-02-01, 0, 27" })
	void unionsHaveTheirMembersOfTheDay(String day, long community, long union) {
		assertThat(members("organisation:european-community", day)).isEqualTo(community);
		assertThat(members("organisation:european-union", day)).isEqualTo(union);
	}

	@Test
	void substancesAndPlacesAreThoseOfReports() {
		Substances substances = Lookups.get(Substances.class);
		assertThat(ofKind("Substance")).isNotEmpty()
			.allSatisfy((id, name) -> assertThat(substances.find(name).id()).isEqualTo(id));
		assertThat(ofKind("Place")).isNotEmpty()
			.allSatisfy((id, name) -> assertThat(id).isEqualTo("place:JP/" + Wording.key(name)));
	}

	private static long members(String union, String day) {
		return ties("members").filter(tie -> tie.owner().equals(union))
			.map(Tie::properties)
			.filter(days -> String.valueOf(days.get("validFrom")).compareTo(day) <= 0)
			.filter(days -> !(days.get("validTo") instanceof String last) || day.compareTo(last) <= 0)
			.count();
	}

	private static Stream<Tie> ties(String link) {
		return FACTS.ties().stream().filter(tie -> tie.link().name().equals(link));
	}

	private static Map<String, String> ofKind(String kind) {
		return FACTS.entities()
			.entrySet()
			.stream()
			.filter(entity -> entity.getValue().kind().name().equals(kind))
			.collect(Collectors.toMap(Map.Entry::getKey,
					entity -> String.valueOf(entity.getValue().properties().get("name"))));
	}

}
