package org.sekisho.intake;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class ReadingPlacesTests {

	@Test
	void whoeverFindsNoneFreeIsToldWhenToComeBack() {
		ReadingPlaces places = new ReadingPlaces(2, Duration.ofMillis(2));
		ReadingPlaces.Place first = places.enterSoon();
		ReadingPlaces.Place second = places.enterSoon();
		assertThatExceptionOfType(ReportRefused.class).isThrownBy(places::enterSoon)
			.withMessageContaining("Try again in a moment")
			.satisfies((busy) -> {
				assertThat(busy.getStatusCode().value()).isEqualTo(503);
				assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("1");
			});
		first.close();
		second.close();
		places.enterSoon().close();
	}

	@Test
	void whoeverWaitsIsNextWhenOneGetsFree() {
		ReadingPlaces places = new ReadingPlaces(1, Duration.ZERO);
		ReadingPlaces.Place place = places.enter();
		CompletableFuture<Void> waiting = new CompletableFuture<>();
		Thread thread = Thread.ofVirtual().start(() -> {
			places.enter().close();
			waiting.complete(null);
		});
		await().until(() -> thread.getState() == Thread.State.WAITING);
		assertThat(waiting).isNotDone();
		place.close();
		assertThat(waiting).succeedsWithin(Duration.ofMinutes(1));
		places.enterSoon().close();
	}

}
