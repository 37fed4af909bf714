package org.sekisho.profiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.support.Lookups;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExtensionTests {

	private static final String OFFICE = """
			title: The office
			reporter: office
			columns:
			  country: { headers: [Country, Land] }
			  seizedOn: { headers: [Day] }
			  goods[1].substance: { headers: [Drug] }
			  narrative: { headers: [Text], optional: true }
			ignore: [Stamp]
			""";

	@TempDir
	Path data;

	private AnnotationConfigApplicationContext context;

	private Profiles profiles;

	@BeforeEach
	void open() throws IOException {
		this.context = Lookups.context(this.data);
		this.profiles = this.context.getBean(Profiles.class);
		this.profiles.save("office", OFFICE);
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void columnThatIsIgnoredFillsNoFieldAndIsNotMissedWhereAProfileIsChosen() {
		Profile own = this.profiles.read("own", "extends: office\nignore: [LAND, Text, Clerk]\n");
		List<String> header = List.of("Land", "Country", "Day", "Drug", "text", "Stamp", "clerk");
		Columns columns = new Columns(own, header, Map.of());
		assertThat(columns.slot(0)).isEmpty();
		assertThat(columns.slot(1)).contains(Slot.of(Field.COUNTRY));
		assertThat(columns.slot(4)).isEmpty();
		assertThat(columns.spelled()).isEqualTo(List.of("Land", "Country", "Day", "Drug", "text", "Stamp", "clerk"));
		assertThat(List.of(0, 1, 4, 5, 6)).filteredOn(columns::ignored).containsExactly(0, 4, 5, 6);
		assertThat(columns.fit()).isEqualTo(1);
		assertThat(new Columns(this.profiles.find("office").orElseThrow(), header, Map.of()).fit()).isLessThan(1);
		assertThat(this.profiles.read("own", own.text())).isEqualTo(own);
	}

	@Test
	void columnThatIsUsedAgainIsNoLongerIgnored() {
		Profile own = this.profiles.read("own", "extends: office\ncolumns: { seizedBy: { headers: [Stamp] } }\n");
		assertThat(own.ignored()).isEmpty();
		Profile adjusted = this.profiles.adjusted(own, List.of("Stamp", "Text"), Map.of("Stamp", "", "Text", ""),
				Map.of());
		assertThat(adjusted.ignored()).containsExactlyInAnyOrder("stamp", "text");
		assertThat(adjusted.columns()).doesNotContainKeys(Slot.of(Field.SEIZED_BY), Slot.of(Field.NARRATIVE));
		assertThat(this.profiles.adjusted(adjusted, List.of("Text"), Map.of("Text", "narrative"), Map.of()).ignored())
			.containsExactly("stamp");
	}

	@Test
	void columnCannotBeIgnoredAndFillAField() {
		assertThatExceptionOfType(InvalidProfile.class)
			.isThrownBy(() -> this.profiles.read("office", OFFICE.replace("Stamp", "DAY")))
			.withMessageContaining(
					"profiles/office.yml, line 8: the header 'Day' stands under seizedOn and is to be ignored");
	}

	@Test
	void profileThatExtendsItselfIsLaidOverWhatItSaidBefore() throws IOException {
		this.profiles.save("own", "extends: office\ntitle: Mine\ncolumns: { vessel: { headers: [Ship] } }\n");
		Profile own = this.profiles.save("own",
				"extends: own\nignore: [Ship]\ncolumns: { seizedOn: { headers: [Tag] } }\n");
		assertThat(own.about().title()).isEqualTo("Mine");
		assertThat(own.ignored()).containsExactlyInAnyOrder("ship", "stamp");
		assertThat(own.columns().get(Slot.of(Field.SEIZED_ON)).headers()).containsExactly("Tag");
		assertThat(own.columns()).doesNotContainKey(Slot.of(Field.VESSEL));
		assertThat(Files.readString(this.data.resolve("profiles/own.yml"))).contains("extends: office");
		assertThatExceptionOfType(InvalidProfile.class).isThrownBy(() -> this.profiles.save("new", "extends: new\n"))
			.withMessageContaining("extends itself");
	}

}
