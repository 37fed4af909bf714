package org.sekisho.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTests {

	private static final Case FORMER = new Case(
			Map.of("id", "seizure:x/1", "name", "Heroin", "version", "a", "edition", 1L, "seizedOn",
					LocalDate.of(2012, 3, 1), "suspects", 2L, "flags", List.of(), "containers", List.of("A", "B")),
			List.of(List.of("SEIZED_IN", "country:TH", Map.of(), "Thailand"),
					List.of("SEIZED_GOODS", "substance:heroin",
							Map.of("ordinal", 1L, "substanceReported", "Heroin", "quantity", 2.5, "unit", "Gram"),
							"Heroin"),
					List.of("SEIZED_GOODS", "substance:opium", Map.of("ordinal", 2L, "substanceReported", "Opium"),
							"Opium")),
			List.of(List.of("place:TH/phuket", "Phuket", "", "country:TH")),
			List.of(List.of("substance:heroin", "Heroin")),
			List.of(List.of("vessel:9074729", "Vessel", "Aoi Maru", Map.of("imoNumber", "9074729"))));

	@Test
	void everyFieldIsOneLineWithWhatItSaysNowWhereThatDiffers() {
		Case now = new Case(Map.of("seizedOn", LocalDate.of(2012, 3, 1), "vessel", "Aoi Maru"),
				List.of(List.of("SEIZED_IN", "country:LA", Map.of(), "Laos")), List.of(), List.of(), null);
		assertThat(Differences.lines(FORMER, now)).containsExactly("containers: A, B; now nothing",
				"country: Thailand; now Laos", "goods: Heroin 2.5 Gram | Opium; now nothing", "seizedOn: 2012-03-01",
				"suspects: 2; now nothing", "vessel: nothing; now Aoi Maru");
	}

	@Test
	void caseThatWasKeptSaysTheSame() {
		Case read = Case.parse(FORMER.json());
		assertThat(read.properties().get("seizedOn")).isEqualTo(LocalDate.of(2012, 3, 1));
		assertThat(read.json()).isEqualTo(FORMER.json());
		assertThat(Differences.lines(read, FORMER)).isEqualTo(Differences.lines(FORMER, FORMER));
		assertThat(read.named()).containsExactly("place:TH/phuket", "substance:heroin", "vessel:9074729");
	}

	@Test
	void caseThatWasKeptBeforeCasesNamedVesselsNamesNone() {
		String kept = FORMER.json().replaceAll(",\"parties\":.*", "}");
		assertThat(Case.parse(kept).named()).containsExactly("place:TH/phuket", "substance:heroin");
	}

}
