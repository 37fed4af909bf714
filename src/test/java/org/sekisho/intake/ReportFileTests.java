package org.sekisho.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.Tie;
import org.sekisho.mapping.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class ReportFileTests extends OpenIntake {

	@Test
	void rejectedRowsComeBackWithoutTheirVerdict() throws IOException {
		String corrected = "Country;Day;Drug;Kilograms;By;row;code;column;value;reason\n"
				+ "Japan;2012-03-14;Heroin;2;Airplane;2;DATE_UNREADABLE;Day;soon;Why.\n";
		Intake intake = intake(() -> List.of());
		ReportFile file = intake.receive(bytes(corrected), "rejects.csv", Order.by("office"));
		assertThat(file.columns()).containsExactly("Country", "Day", "Drug", "Kilograms", "By");
		assertThat(verdicts(file).getFirst())
			.isEqualTo(verdicts(intake.receive(bytes(REPORT), "a.csv", Order.by("office"))).getFirst());
	}

	@Test
	void numbersInTheDatesOfASpreadsheetAreDays() throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		Workbook book = new Workbook(content, "Test", null);
		Worksheet sheet = book.newWorksheet("Seizures");
		List<String> header = List.of("Country", "Day", "Drug", "Kilograms");
		for (int column = 0; column < header.size(); column++) {
			sheet.value(0, column, header.get(column));
		}
		sheet.value(1, 0, "Japan");
		sheet.value(1, 1, 40982);
		sheet.value(1, 2, "Heroin");
		sheet.value(1, 3, 12.5);
		book.finish();
		ReportFile file = intake(() -> List.of()).receive(new ByteArrayInputStream(content.toByteArray()), "a.xlsx",
				Order.by("office"));
		SeizureReport report = (SeizureReport) ((Verdict.Sound) verdicts(file).getFirst()).finding();
		assertThat(report.seizedOn()).isEqualTo("2012-03-14");
		assertThat(report.goods().getFirst().massKg()).isEqualTo(12.5);
		assertThat(file.delimiter()).isEqualTo(',');
	}

	@Test
	void networkIsNamedByTheSender() throws IOException {
		Order order = Order.of(Map.of("profile", "network", "network", "Ciel ", "unknown", "x", "sheet", ""));
		ReportFile file = intake(() -> List.of()).receive(bytes("source,target,weight\nN1,N2,17\n"), "ciel.csv", order);
		Tie tie = (Tie) ((Verdict.Sound) verdicts(file).getFirst()).finding();
		assertThat(tie.network().id()).isEqualTo("network:Ciel");
		assertThat(tie.source().id()).isEqualTo("person:Ciel/N1");
		assertThat(tie.weight()).isEqualTo(17);
	}

	@Test
	void networkWithASlashIsRefused() throws IOException {
		Order order = Order.of(Map.of("profile", "network", "network", "Ciel/N1"));
		assertRefused(intake(() -> List.of()), "source,target,weight\nN1,N2,17\n", order, "'network'", "'Ciel/N1'",
				"slash");
		assertThat(kept()).isEmpty();
		Order other = Order.of(Map.of("profile", "network", "network", "Ciel-ñ 1: Süd"));
		ReportFile file = intake(() -> List.of()).receive(bytes("source,target,weight\nN1,N2,17\n"), "a.csv", other);
		Tie tie = (Tie) ((Verdict.Sound) verdicts(file).getFirst()).finding();
		assertThat(tie.network().id()).isEqualTo("network:Ciel-ñ 1: Süd");
	}

}
