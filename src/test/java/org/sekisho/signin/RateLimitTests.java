package org.sekisho.signin;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.sekisho.signin.fields.Allowance;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTests {

	private final RateLimit limit = new RateLimit(new Allowance(3), new Refusals(JsonMapper.shared()));

	@Test
	void callerWhoAsksTooMuchWaitsAndNobodyElse() {
		as("ada", 3, 200);
		as("ada", 1, 429);
		as("grace", 3, 200);
	}

	@Test
	void whoeverRunsTheInstallationNeverWaits() {
		as("administrator", 100, 200);
	}

	@Test
	void whoeverHasNotSignedInIsToldApartByAddress() throws IOException {
		for (int i = 0; i < 3; i++) {
			assertThat(ask("10.0.0.1").getStatus()).isEqualTo(200);
		}
		MockHttpServletResponse refused = ask("10.0.0.1");
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After")))).isBetween(1, 60);
		assertThat(refused.getContentAsString()).contains("sekisho.access.requests-per-minute", "\"LIMIT\"");
		assertThat(ask("10.0.0.2").getStatus()).isEqualTo(200);
	}

	private void as(String name, int times, int status) {
		Caller caller = new Caller(name, Set.of(Role.READER), Clearance.NONE);
		for (int i = 0; i < times; i++) {
			assertThat(caller.during(() -> ask("10.0.0.9")).getStatus()).isEqualTo(status);
		}
	}

	private MockHttpServletResponse ask(String address) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/access/ways");
		request.setRemoteAddr(address);
		MockHttpServletResponse response = new MockHttpServletResponse();
		try {
			this.limit.doFilter(request, response, new MockFilterChain());
		}
		catch (IOException | ServletException ex) {
			throw new AssertionError(ex);
		}
		return response;
	}

}
