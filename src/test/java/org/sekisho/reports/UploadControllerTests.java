package org.sekisho.reports;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.sekisho.graph.GraphUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UploadControllerTests {

	private final UploadController controller = new UploadController(null, null, null, null);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void connectionBreaksWhereHalfAFileIsOnItsWay() {
		GraphUnavailable lost = new GraphUnavailable(new IOException("Connection reset"));
		assertThat(this.controller.lost(lost, this.response).getStatus())
			.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
		this.response.setCommitted(true);
		assertThatExceptionOfType(GraphUnavailable.class).isThrownBy(() -> this.controller.lost(lost, this.response));
	}

	@Test
	void fullDiskIsSaidAndWhatToDo() throws IOException {
		var problem = this.controller.full(new IOException("No space left on device"), this.response);
		assertThat(problem.getStatus()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE.value());
		assertThat(problem.getDetail()).contains("full", "Nothing of the file was kept", "sekisho.data");
	}

}
