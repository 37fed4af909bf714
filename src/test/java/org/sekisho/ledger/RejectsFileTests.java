package org.sekisho.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.graph.Graph.Search;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementRunner;
import org.sekisho.markings.Handlings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

class RejectsFileTests {

	private static final ImportEntry ENTRY = new ImportEntry("import:x", "x.csv", Ledger.Status.COMPLETED, "source:x",
			new Counts(0, 0, 2000), List.of("Country"), ';', null, null, null, null);

	private final Target target = new Target();

	@Test
	void nothingIsWrittenWhereTheFirstRowsCannotBeRead() {
		assertThatExceptionOfType(GraphUnavailable.class).isThrownBy(() -> write(0));
		assertThat(this.target.size()).isZero();
		assertThat(this.target.closed).isFalse();
	}

	@Test
	void fileThatIsCutOffHasNoProperEnd() {
		assertThatExceptionOfType(GraphUnavailable.class).isThrownBy(() -> write(1));
		assertThat(this.target.size()).isPositive();
		assertThat(this.target.closed).isFalse();
	}

	@Test
	void fileEndsWithItsLastRow() throws IOException {
		write(2);
		assertThat(this.target.toString().lines()).hasSize(2001)
			.last()
			.isEqualTo("Atlantis;2000;COUNTRY_UNKNOWN;Country;;Why.");
	}

	private void write(int pages) throws IOException {
		new RejectsFile(new ShortGraph(pages), Statement::new, mock(Handlings.class)).write(ENTRY, this.target);
	}

	private static final class Target extends ByteArrayOutputStream {

		private boolean closed;

		@Override
		public void close() {
			this.closed = true;
		}

	}

	/** Holds two pages of rejected rows, and is lost after so many were read. */
	private static final class ShortGraph implements Graph {

		private final int pages;

		private int read;

		private ShortGraph(int pages) {
			this.pages = pages;
		}

		@Override
		public List<Map<String, @Nullable Object>> read(Statement statement) {
			int page = this.read++;
			if (page == 2) {
				return List.of();
			}
			if (page == this.pages) {
				throw new GraphUnavailable(new IOException("Connection reset"));
			}
			return IntStream.rangeClosed(page * 1000 + 1, page * 1000 + 1000).mapToObj(ShortGraph::rejection).toList();
		}

		private static Map<String, @Nullable Object> rejection(int row) {
			return Map.of("id", RejectsFile.rejectionId("import:x", row), "row", row, "code", "COUNTRY_UNKNOWN",
					"column", "Country", "reason", "Why.", "cells", List.of("Atlantis"));
		}

		@Override
		public <T extends @Nullable Object> T search(Function<Search, T> work) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void giveUp(Thread reader) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Map<String, @Nullable Object>> write(Statement statement) {
			throw new UnsupportedOperationException();
		}

		@Override
		public <T extends @Nullable Object> T inTransaction(Function<StatementRunner, T> work) {
			throw new UnsupportedOperationException();
		}

	}

}
