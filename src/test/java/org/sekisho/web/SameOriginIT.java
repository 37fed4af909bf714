package org.sekisho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;

@SekishoTest
class SameOriginIT {

	@ParameterizedTest
	@CsvSource({ "cross-site, 403", "same-site, 403", "same-origin, 200", "none, 200" })
	void answersOnlyItsOwnPagesAndPrograms(String site, int expected, @LocalServerPort int port) {
		HttpStatusCode status = new Client(port).http()
			.post()
			.uri("/graphql")
			.header("Sec-Fetch-Site", site)
			.body(Map.of("query", "{ version }"))
			.exchange((request, response) -> response.getStatusCode());
		assertThat(status.value()).isEqualTo(expected);
	}

}
