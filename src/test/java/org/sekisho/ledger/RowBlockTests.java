package org.sekisho.ledger;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sekisho.ledger.RowBlock.Link;
import org.sekisho.ledger.RowBlock.Row;

import static org.assertj.core.api.Assertions.assertThat;

class RowBlockTests {

	private static final RowBlock BLOCK = new RowBlock("import:x",
			List.of(new Row(7, RowVerdict.ACCEPTED, "seizure:a", List.of("SAMPLE", "QUANTITY_MISSING"), "No quantity.",
					null), new Row(8, RowVerdict.DUPLICATE, "seizure:b", List.of("SAMPLE"), "", null),
					new Row(10, RowVerdict.ACCEPTED, "person:a", List.of(), "", new Link("tie:1", "person:b")),
					new Row(11, RowVerdict.REJECTED, "", List.of("DATE_UNREADABLE"), "No date.", null)));

	@Test
	void idsSortAsRowsDo() {
		assertThat(List.of(RowBlock.id("import:x", 9), RowBlock.id("import:x", 10),
				RowBlock.id("import:x", 2_000_000_000)))
			.isSorted();
		assertThat(BLOCK.properties()).containsEntry("id", "import:x/0000000007");
	}

	@Test
	void rowsAreCountedByVerdictAndByCode() {
		assertThat(BLOCK.counts()).isEqualTo(new Counts(2, 1, 1));
		assertThat(BLOCK.counts().read()).isEqualTo(4);
		List<?> tallied = (List<?>) BLOCK.properties().get("tallied");
		List<?> tallies = (List<?>) BLOCK.properties().get("tallies");
		assertThat(tallies.get(tallied.indexOf(RowBlock.tally(null, null)))).isEqualTo(4);
		assertThat(tallies.get(tallied.indexOf(RowBlock.tally(null, "SAMPLE")))).isEqualTo(2);
		assertThat(tallies.get(tallied.indexOf(RowBlock.tally(RowVerdict.ACCEPTED, "SAMPLE")))).isEqualTo(1);
		assertThat(tallied.indexOf(RowBlock.tally(RowVerdict.REJECTED, "SAMPLE"))).isNegative();
	}

	@Test
	void textsThatRepeatAreKeptOnce() {
		assertThat(BLOCK.properties())
			.containsEntry("codeSets", List.of("SAMPLE QUANTITY_MISSING", "SAMPLE", "", "DATE_UNREADABLE"))
			.containsEntry("codes", List.of(0, 1, 2, 3))
			.containsEntry("reasonTexts", List.of("No quantity.", "", "No date."))
			.containsEntry("reasons", List.of(0, 1, 1, 2));
	}

	@Test
	void linksAreNamedByTheirEnds() {
		assertThat(BLOCK.properties()).containsEntry("links", List.of("tie:1"))
			.containsEntry("starts", List.of("person:a"))
			.containsEntry("ends", List.of("person:b"));
		assertThat(new RowBlock("import:x", BLOCK.rows().subList(0, 2)).properties()).doesNotContainKey("links");
	}

	@Test
	void writtenRowsAreThoseWithinBlocks() {
		WrittenRows written = new WrittenRows();
		written.add(2, 9);
		written.add(20, 20);
		assertThat(List.of(1, 2, 5, 9, 10, 19, 20, 21)).filteredOn(written::contains).containsExactly(2, 5, 9, 20);
	}

}
