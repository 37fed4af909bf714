package org.sekisho.profiles;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.support.Lookups;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnsTests {

	private final Profile profile = Lookups.get(Profiles.class).read("office", """
			reporter: office
			constants: { destination: Japan }
			parameters: { vessel: {} }
			columns:
			  country: { headers: [Country of seizure, Country] }
			  seizedOn: { headers: [Date of seizure, Date] }
			  goods[1].substance: { headers: [Drug] }
			  goods[2].substance: { headers: [Drug 2], optional: true }
			  transport: { headers: [By], optional: true, default: Mail }
			  destination: { headers: [To], optional: true }
			  vessel: { headers: [Ship], optional: true }
			""");

	@ParameterizedTest
	@ValueSource(strings = { "Date of seizure", "DATE_OF_SEIZURE", " date of  séizure ", "ＤＡＴＥ", "Date:" })
	void headersMatchWhateverTheirSpelling(String header) {
		Columns columns = columns("Other", header);
		assertThat(columns.slot(1)).contains(Slot.of(Field.SEIZED_ON));
		assertThat(columns.spelled()).containsExactly("Other", "Date of seizure");
	}

	@Test
	void firstNameOfTheProfileWins() {
		Columns columns = columns("Date", "Date of seizure");
		assertThat(columns.slot(0)).isEmpty();
		assertThat(columns.slot(1)).contains(Slot.of(Field.SEIZED_ON));
	}

	@Test
	void columnsThatMustBeThereAreMissed() {
		assertThat(columns("Country", "By").missing()).extracting(Slot::label)
			.containsExactly("seizedOn", "goods[1].substance");
		assertThat(columns("Country", "Date", "Drug").missing()).isEmpty();
	}

	@Test
	void columnThatStandsTwiceIsFound() {
		assertThat(columns("Country", "Date", "DATE").repeated()).contains("Date");
		assertThat(columns("Country", "Other", "Other").repeated()).isEmpty();
	}

	@Test
	void blankCellsStandForDefaultParameterOrConstant() {
		Columns columns = new Columns(this.profile, List.of("By", "To"), Map.of("vessel", "Aurora"));
		assertThat(columns.text(List.of("", ""), Field.TRANSPORT, 0)).isEqualTo("Mail");
		assertThat(columns.text(List.of("Air", " Spain "), Field.DESTINATION, 0)).isEqualTo("Spain");
		assertThat(columns.text(List.of("Air", " "), Field.DESTINATION, 0)).isEqualTo("Japan");
		assertThat(columns.text(List.of("Air", ""), Field.VESSEL, 0)).isEqualTo("Aurora");
		assertThat(columns.text(List.of("Air", ""), Field.PLACE, 0)).isNull();
	}

	@Test
	void linesOfGoodsAreCounted() {
		assertThat(columns("Drug").lines()).isEqualTo(1);
		assertThat(columns("Drug", "Drug 2").lines()).isEqualTo(2);
		assertThat(columns("Drug", "Drug 2").name(Field.SUBSTANCE, 2)).isEqualTo("Drug 2");
	}

	@Test
	void fitIsTheShareOfWhatFindsItsPlace() {
		assertThat(columns("Country", "Date", "Drug").fit()).isEqualTo(1);
		assertThat(columns("Source", "Target").fit()).isZero();
		assertThat(columns("Country", "Date", "Drug", "Else").fit()).isBetween(0.8, 0.9);
		assertThat(columns("Country").fit()).isBetween(0.6, 0.7);
	}

	private Columns columns(String... header) {
		return new Columns(this.profile, List.of(header), Map.of());
	}

}
