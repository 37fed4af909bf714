package org.sekisho.intake;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowIdentityTests {

	private final RowIdentity rows = new RowIdentity("office", List.of("B", "A"));

	@Test
	void isReporterHashAndOrdinal() {
		assertThat(this.rows.next(List.of("x", "y")).id()).matches("seizure:office/[0-9a-f]{24}-1");
	}

	@Test
	void isTheSameInEveryLoad() {
		assertThat(new RowIdentity("office", List.of("B", "A")).next(List.of("x", "y")))
			.isEqualTo(this.rows.next(List.of("x", "y")));
	}

	@Test
	void countsRowsThatSayTheSame() {
		RowIdentity.Identity first = this.rows.next(List.of("x", "y"));
		RowIdentity.Identity second = this.rows.next(List.of("x", "y"));
		assertThat(first.repeated()).isFalse();
		assertThat(second.repeated()).isTrue();
		assertThat(second.id()).isEqualTo(first.id().replace("-1", "-2"));
	}

	@Test
	void doesNotDependOnTheOrderOfColumns() {
		assertThat(new RowIdentity("office", List.of("A", "B")).next(List.of("y", "x")).id())
			.isEqualTo(this.rows.next(List.of("x", "y")).id());
	}

	@Test
	void dependsOnCaseBlanksAndColumn() {
		List<RowIdentity.Identity> identities = List.of(this.rows.next(List.of("x", "y")),
				this.rows.next(List.of("X", "y")), this.rows.next(List.of("x ", "y")),
				this.rows.next(List.of("y", "x")), this.rows.next(List.of("xy", "")),
				this.rows.next(List.of("", "xy")));
		assertThat(identities).extracting(RowIdentity.Identity::id).doesNotHaveDuplicates();
	}

	@Test
	void doesNotDependOnLineBreaksAndComposition() {
		String id = this.rows.next(List.of("a\nb\n", "\u00e9")).id();
		assertThat(this.rows.next(List.of("a\r\nb\r", "e\u0301")).id()).isEqualTo(id.replace("-1", "-2"));
	}

}
