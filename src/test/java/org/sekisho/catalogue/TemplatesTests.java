package org.sekisho.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.profiles.Columns;
import org.sekisho.profiles.Profile;
import org.sekisho.profiles.Profiles;
import org.sekisho.reference.ReferenceLists;
import org.sekisho.support.Lookups;
import org.sekisho.tables.Table;
import org.sekisho.tables.TableOptions;
import org.sekisho.tables.TableRefused;
import org.sekisho.tables.TableRow;
import org.sekisho.tables.TableRows;
import org.sekisho.tables.Tables;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TemplatesTests {

	private final Profiles profiles = Lookups.get(Profiles.class);

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "rilo-seizures", "rilo-seizures-simplified", "network" })
	void workbookExplainsEachColumnOfItsProfile(String name) throws IOException {
		Profile profile = this.profiles.find(name).orElseThrow();
		Path book = book(profile);
		List<String> explained = rows(sheet(book, "Fields")).stream().map((row) -> row.cells().getFirst()).toList();
		Columns columns = new Columns(profile, explained, Map.of());
		assertThat(explained).hasSameSizeAs(profile.columns().keySet());
		assertThat(columns.fit()).isEqualTo(1);
	}

	@Test
	void firstSheetIsTheOneToFillIn() throws IOException {
		Path book = book(this.profiles.find("network").orElseThrow());
		assertThatExceptionOfType(TableRefused.class).isThrownBy(() -> sheet(book, "Links"))
			.withMessageContaining("no rows");
		assertThat(sheet(book, "Fields").form().sheets()).startsWith("Links", "Fields");
	}

	@Test
	void fieldsAreExplainedAndListsGiven() throws IOException {
		Path book = book(this.profiles.find("rilo-seizures").orElseThrow());
		assertThat(rows(sheet(book, "Fields"))).extracting(TableRow::cells).anySatisfy((cells) -> {
			assertThat(cells).startsWith("Concealment", "yes", "How the goods were hidden.", "Baggage");
			assertThat(cells.getLast()).contains("Hiding place");
		});
		Table lists = sheet(book, "Lists");
		assertThat(lists.columns()).contains("Form", "Means of transport", "Concealment");
		assertThat(rows(lists).getFirst().cells()).doesNotContain("");
	}

	@Test
	void networksListWhatTheVocabularyHas() throws IOException {
		Table lists = sheet(book(this.profiles.find("network").orElseThrow()), "Lists");
		assertThat(lists.columns()).startsWith("source_kind", "target_kind", "type")
			.contains("reliability", "handling");
		List<TableRow> rows = rows(lists);
		assertThat(rows).extracting((row) -> row.cells().getFirst()).contains("Person", "Vessel", "PhoneNumber");
		assertThat(rows).extracting((row) -> row.cells().get(2))
			.contains("CARRIED", "CONTACTED", "MEMBER_OF", "PRESENT_AT")
			.doesNotContain("IN_NETWORK", "SEIZED_IN", "IMPLICATES");
	}

	@Test
	void onlyFormsHaveWorkbooks() {
		assertThat(Templates.has(this.profiles.find("unodc-ids").orElseThrow())).isFalse();
		assertThat(Templates.has(this.profiles.find("network").orElseThrow())).isTrue();
	}

	private Path book(Profile profile) throws IOException {
		Path book = this.folder.resolve(profile.name() + ".xlsx");
		try (OutputStream target = Files.newOutputStream(book)) {
			new Templates(Lookups.get(ReferenceLists.class), Vocabulary.read()).write(profile, target);
		}
		return book;
	}

	private static Table sheet(Path book, String name) throws IOException {
		return new Tables(DataSize.ofMegabytes(10)).open(book, "template.xlsx", new TableOptions(name, null, null));
	}

	private static List<TableRow> rows(Table table) throws IOException {
		List<TableRow> all = new ArrayList<>();
		try (TableRows rows = table.read()) {
			rows.forEachRemaining(all::add);
		}
		return all;
	}

}
