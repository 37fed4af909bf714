package org.sekisho.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.mapping.SeizureReport.Coded;
import org.sekisho.mapping.SeizureReport.Transport;

import static org.assertj.core.api.Assertions.assertThat;

class RiloFormTests {

	private static final String[] USUAL = { "Case reference", "2012/417", "Reporting office", "Tokyo Customs",
			"Date of report", "2012-03-20", "Form", "", "Validation", "", "Date of seizure", "2012-03-14",
			"Country of seizure", "Japan", "Substance", "Heroin", "Quantity", "2.5", "Unit", "kg", "Substance 2", "",
			"Quantity 2", "", "Unit 2", "", "Country of departure", "Spain", "Transit countries", "",
			"Country of destination", "Japan", "Means of transport", "Airplane", "IMO number", "", "Container numbers",
			"", "Concealment", "Baggage", "Detection", "X-ray", "Number of suspects", "", "Nationalities", "" };

	private final MappedFile file = MappedFile.of("rilo-seizures", Map.of(), USUAL);

	@Test
	void caseReferenceAndReporterAreTheIdentity() {
		SeizureReport report = this.file.seizure();
		assertThat(report.id()).isEqualTo("seizure:tokyo-customs/2012/417");
		assertThat(report.filing()).isEqualTo(new SeizureReport.Filing("tokyo-customs", "2012/417",
				LocalDate.of(2012, 3, 20), "LONG", null, null, null));
		assertThat(this.file.seizure("Case reference", "2012-417").id()).isNotEqualTo(report.id());
		assertThat(this.file.seizure("Case reference", " 2012/417 ", "Quantity", "3").id()).isEqualTo(report.id());
	}

	@Test
	void versionTellsAnAmendmentFromARepetition() {
		String version = this.file.sound().version();
		assertThat(this.file.sound("Date of report", "20 March 2012", "Quantity", "2.50").version()).isEqualTo(version);
		assertThat(this.file.sound("Quantity", "2.6").version()).isNotEqualTo(version);
		assertThat(this.file.sound("Concealment", "Body").version()).isNotEqualTo(version);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Case reference", "Means of transport", "Country of departure", "Country of destination",
			"Concealment", "Detection" })
	void longFormDemandsMore(String column) {
		assertThat(this.file.rejected(column, "").problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(FindingCode.MANDATORY_MISSING);
			assertThat(problem.column()).isEqualTo(column);
			assertThat(problem.reason()).contains(column + " is blank", "the long form");
		});
	}

	@Test
	void simplifiedFormDemandsLess() {
		SeizureReport report = this.file.seizure("Form", "Simplified", "Concealment", "", "Detection", "",
				"Country of departure", "");
		assertThat(report.filing().form()).isEqualTo("SIMPLIFIED");
		assertThat(this.file.rejected("Form", "Simplified", "Means of transport", "").reason())
			.contains("the simplified form");
		assertThat(this.file.rejected("Form", "Short").problems().getFirst().code())
			.isEqualTo(FindingCode.CODE_UNKNOWN);
	}

	@Test
	void whoReportsMustBeSaid() {
		assertThat(this.file.rejected("Reporting office", "").problems()).extracting(Verdict.Problem::column)
			.containsExactly("Reporting office");
		MappedFile whole = MappedFile.of("rilo-seizures", Map.of("reporter", "Kobe Customs"), USUAL);
		assertThat(whole.seizure("Reporting office", "").filing().reporter()).isEqualTo("kobe-customs");
		assertThat(whole.seizure().filing().reporter()).isEqualTo("tokyo-customs");
	}

	@Test
	void seizureIsMadeBeforeItIsReported() {
		assertThat(this.file.rejected("Date of report", "2012-03-13").problems()).extracting(Verdict.Problem::code)
			.containsExactly(FindingCode.SEIZED_AFTER_REPORT);
		assertThat(this.file.seizure("Date of report", "2012-03-14").filing().reportedOn()).isEqualTo("2012-03-14");
	}

	@Test
	void severalLinesOfGoodsAreRead() {
		SeizureReport report = this.file.seizure("Substance 2", "Opium", "Quantity 2", "3", "Unit 2", "Tablet");
		assertThat(report.goods()).extracting(SeizureReport.Goods::substance).containsExactly("Heroin", "Opium");
		assertThat(report.goods()).extracting(SeizureReport.Goods::massKg).containsExactly(2.5, null);
		assertThat(report.name()).isEqualTo("Heroin, 2.5 kg and 1 more, Japan, 2012-03-14");
		assertThat(report.flags()).containsExactly(FindingCode.UNIT_NOT_CONVERTIBLE);
		assertThat(this.file.rejected("Quantity 2", "3").problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(FindingCode.SUBSTANCE_MISSING);
			assertThat(problem.column()).isEqualTo("Substance 2");
		});
	}

	@Test
	void transitsStandInTheirOrder() {
		SeizureReport.Route route = this.file.seizure("Transit countries", "Korea, Republic of; Colombia").route();
		assertThat(route.transits()).extracting(SeizureReport.Country::id).containsExactly("country:KR", "country:CO");
		assertThat(route.transitsReported()).isNull();
		assertThat(this.file.seizure("Transit countries", "NA; Colombia").route().transitsReported())
			.isEqualTo("NA; Colombia");
		assertThat(this.file.seizure("Transit countries", "Colombia").route().transitsReported()).isNull();
		assertThat(this.file.seizure("Transit countries", "Colombia, Namibia").route().transits()).hasSize(2);
		SeizureReport unknown = this.file.seizure("Transit countries", "Nowhere; Colombia");
		assertThat(unknown.route().transits()).hasSize(1);
		assertThat(unknown.route().transitsReported()).isEqualTo("Nowhere; Colombia");
		assertThat(unknown.flags()).containsExactly(FindingCode.COUNTRY_UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Spain | Spain    | Japan | true
			Spain |          | Spain | true
			Spain | Colombia | Japan | false
			Japan |          | Japan | false
			Spain | Japan    | Spain | false
			""")
	void legThatGoesNowhereIsFlagged(String departure, String transits, String destination, boolean flagged) {
		assertThat(this.file
			.seizure("Country of departure", departure, "Transit countries", (transits != null) ? transits : "",
					"Country of destination", destination)
			.flags()).isEqualTo(flagged ? java.util.Set.of(FindingCode.LEG_GOES_NOWHERE) : java.util.Set.of());
	}

	@Test
	void numbersWithWrongCheckDigitsAreKeptAndFlagged() {
		SeizureReport right = this.file.seizure("Container numbers", "CSQU 305438-3; csqu3054383", "IMO number",
				"IMO 9074729");
		assertThat(right.conveyance().containers()).containsExactly("CSQU3054383");
		assertThat(right.conveyance().imoNumber()).isEqualTo("9074729");
		assertThat(right.flags()).isEmpty();
		SeizureReport wrong = this.file.seizure("Container numbers", "CSQU3054384", "IMO number", "9074728");
		assertThat(wrong.conveyance().containers()).containsExactly("CSQU3054384");
		assertThat(wrong.conveyance().imoNumber()).isEqualTo("9074728");
		assertThat(wrong.flags()).containsExactly(FindingCode.CONTAINER_NUMBER_INVALID, FindingCode.IMO_NUMBER_INVALID);
	}

	@Test
	void wordingsAreCodedAndKept() {
		SeizureReport report = this.file.seizure("Concealment", "In a cake");
		assertThat(report.method().concealment()).isEqualTo(new Coded(null, "In a cake"));
		assertThat(report.flags()).containsExactly(FindingCode.CODE_UNKNOWN);
		assertThat(this.file.sound("Concealment", "In a cake").remarks()).singleElement().satisfies((remark) -> {
			assertThat(remark.column()).isEqualTo("Concealment");
			assertThat(remark.value()).isEqualTo("In a cake");
			assertThat(remark.reason()).contains("on no list");
		});
		assertThat(this.file.seizure().conveyance().transport()).isEqualTo(Transport.AIR);
	}

	@Test
	void countryThatWasNoneOnThatDayIsFlagged() {
		SeizureReport report = this.file.seizure("Country of departure", "USSR");
		assertThat(report.route().departure()).isEqualTo(new SeizureReport.Mention("country:RU", "USSR"));
		assertThat(report.flags()).containsExactly(FindingCode.CODE_NOT_VALID);
		assertThat(this.file.seizure("Country of seizure", "USSR").flags()).contains(FindingCode.CODE_NOT_VALID);
		assertThat(this.file.seizure("Country of departure", "USSR", "Date of seizure", "1990-05-01").flags())
			.isEmpty();
	}

	@Test
	void personsAreCountedAndNeverNamed() {
		SeizureReport report = this.file.seizure("Number of suspects", "2", "Nationalities", "Colombia; Atlantis");
		assertThat(report.suspects()).isEqualTo(2);
		assertThat(report.nationalities()).containsExactly("CO", "Atlantis");
		assertThat(this.file.rejected("Number of suspects", "2.5").reason()).contains("no whole number");
	}

	@Test
	void massFarFromUsualIsFlagged() {
		Outliers.Fence fence = new Outliers.Fence("substance:heroin", Transport.AIR, 0.01, 100);
		MappedFile fenced = MappedFile.fenced("rilo-seizures", fence, USUAL);
		assertThat(fenced.seizure().flags()).isEmpty();
		assertThat(fenced.seizure("Quantity", "2500").flags()).containsExactly(FindingCode.QUANTITY_OUTLIER);
		assertThat(fenced.seizure("Quantity", "1", "Unit", "mg").flags()).containsExactly(FindingCode.QUANTITY_OUTLIER);
		assertThat(fenced.seizure("Quantity", "2500", "Means of transport", "Vessel").flags()).isEmpty();
	}

	@Test
	void massBelowTheThresholdOfTheReceivingOfficeIsFlagged() {
		MappedFile sent = MappedFile.of("rilo-seizures", Map.of("rilo", "asia-pacific"), USUAL);
		assertThat(sent.seizure("Quantity", "1", "Unit", "mg").flags()).containsExactly(FindingCode.BELOW_THRESHOLD);
		assertThat(sent.seizure("Quantity", "1000").flags()).isEmpty();
		assertThat(this.file.seizure("Quantity", "1", "Unit", "mg").flags()).isEmpty();
	}

	@Test
	void unitsWithoutMassAreConvertedOnlyWhereTheProfileAsks() {
		assertThat(this.file.seizure("Unit", "Litre").goods().getFirst().massKg()).isNull();
		MappedFile own = MappedFile.by("""
				reporter: office
				factors: true
				columns:
				  country: { headers: [Country] }
				  seizedOn: { headers: [Day] }
				  goods[1].substance: { headers: [Drug] }
				  goods[1].quantity: { headers: [Amount], decimal: "," }
				  goods[1].unit: { headers: [Unit] }
				""", "Country", "Japan", "Day", "2012-03-14", "Drug", "GHB", "Amount", "2,5", "Unit", "Litre");
		SeizureReport.Goods goods = own.seizure().goods().getFirst();
		assertThat(goods.massKg()).isEqualTo(2.5);
		assertThat(goods.massFactor()).isEqualTo("unodc-volume/litre@1");
		assertThat(own.seizure("Unit", "Tablet").goods().getFirst().massKg()).isNull();
	}

	@Test
	void numbersAreDatesInSpreadsheets() {
		MappedFile sheet = MappedFile.spreadsheet("rilo-seizures", USUAL);
		assertThat(sheet.seizure("Date of seizure", "40982").seizedOn()).isEqualTo("2012-03-14");
		assertThat(this.file.rejected("Date of seizure", "40982").reason()).contains("'40982' is no date");
	}

	@Test
	void rowWithoutAReferenceIsKnownByWhatItSays() {
		MappedFile own = MappedFile.by("""
				reporter: Office
				columns:
				  caseReference: { headers: [No], optional: true }
				  country: { headers: [Country] }
				  seizedOn: { headers: [Day], formats: [dd/MM/yyyy] }
				  goods[1].substance: { headers: [Drug], default: Heroin }
				  transport: { headers: [By] }
				vocabularies:
				  transport: { AIR: [by plane] }
				""", "No", "", "Country", "Japan", "Day", "03/04/2012", "Drug", "", "By", " By Plane");
		SeizureReport report = own.seizure();
		assertThat(report.id()).matches("seizure:office/[0-9a-f]{24}-1");
		assertThat(report.seizedOn()).isEqualTo("2012-04-03");
		assertThat(report.goods().getFirst().substance()).isEqualTo("Heroin");
		assertThat(report.conveyance().transport()).isEqualTo(Transport.AIR);
		assertThat(own.seizure("No", "17").id()).isEqualTo("seizure:office/17");
		assertThat(List.of(own.seizure(), own.seizure())).extracting(SeizureReport::flags)
			.allMatch((flags) -> flags.contains(FindingCode.POSSIBLE_DUPLICATE));
	}

	@Test
	void problemsOfARowAreNamedUpToTwentyAndThenCounted() {
		String wrong = IntStream.range(0, 100).mapToObj((number) -> "X" + number).collect(Collectors.joining(";"));
		Verdict.Sound sound = this.file.sound("Container numbers", wrong, "IMO number", "1");
		assertThat(sound.remarks()).hasSize(21)
			.extracting(Verdict.Problem::code)
			.contains(FindingCode.IMO_NUMBER_INVALID);
		assertThat(sound.remarks().getLast().reason()).isEqualTo("And 81 more like these.");
		SeizureReport report = (SeizureReport) sound.finding();
		assertThat(report.conveyance().containers()).hasSize(100);
		assertThat(report.flags()).contains(FindingCode.CONTAINER_NUMBER_INVALID, FindingCode.IMO_NUMBER_INVALID);
	}

}
