package org.sekisho.reports;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.sekisho.graph.GraphUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeskErrorsTests {

	private final DeskErrors errors = new DeskErrors();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void connectionBreaksWhereHalfAFileIsOnItsWay() {
		GraphUnavailable lost = new GraphUnavailable(new IOException("Connection reset"));
		assertThat(this.errors.lost(lost, this.response).getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
		this.response.setCommitted(true);
		assertThatExceptionOfType(GraphUnavailable.class).isThrownBy(() -> this.errors.lost(lost, this.response));
	}

	@Test
	void fullDiskIsSaidAndWhatToDo() throws IOException {
		var problem = this.errors.full(new IOException("No space left on device"), this.response);
		assertThat(problem.getStatus()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE.value());
		assertThat(problem.getDetail()).contains("full", "Nothing of the file was kept", "sekisho.data");
	}

}
