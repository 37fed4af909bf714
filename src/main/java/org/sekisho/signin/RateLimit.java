package org.sekisho.signin;

import java.io.IOException;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sekisho.access.Caller;
import org.sekisho.signin.tokens.InstallationToken;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has a caller who asks too much wait; so nobody takes the server from the others. Who
 * has not signed in is told apart by address. Whoever runs the installation never waits.
 */
class RateLimit extends OncePerRequestFilter {

	private static final int MOST_CALLERS = 100_000;

	private final int perMinute;

	private final Refusals refusals;

	private final Cache<String, Bucket> callers = Caffeine.newBuilder()
		.expireAfterAccess(Duration.ofMinutes(2))
		.maximumSize(MOST_CALLERS)
		.build();

	RateLimit(int perMinute, Refusals refusals) {
		this.perMinute = perMinute;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String caller = Caller.current().map(Caller::name).orElseGet(() -> "address " + request.getRemoteAddr());
		if (!caller.equals(InstallationToken.ADMINISTRATOR.name())) {
			ConsumptionProbe taken = this.callers.get(caller, name -> bucket()).tryConsumeAndReturnRemaining(1);
			if (!taken.isConsumed()) {
				long seconds = Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
				response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
				this.refusals.tooMany(response, this.perMinute, seconds);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit(limit -> limit.capacity(this.perMinute).refillGreedy(this.perMinute, Duration.ofMinutes(1)))
			.build();
	}

}
