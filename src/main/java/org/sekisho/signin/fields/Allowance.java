package org.sekisho.signin.fields;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.sekisho.access.Caller;
import org.sekisho.signin.tokens.InstallationToken;

/**
 * What each caller may ask in a minute, so that nobody takes the server from the others.
 * Who has not signed in is told apart by address. Whoever runs the installation never
 * waits.
 */
public class Allowance {

	private static final int MOST_CALLERS = 100_000;

	private final int perMinute;

	private final Cache<String, Bucket> callers = Caffeine.newBuilder()
		.expireAfterAccess(Duration.ofMinutes(2))
		.maximumSize(MOST_CALLERS)
		.build();

	/**
	 * Gives each caller the same.
	 * @param perMinute how much that is
	 */
	public Allowance(int perMinute) {
		this.perMinute = perMinute;
	}

	/**
	 * How much that is.
	 * @return requests or questions a minute
	 */
	public int perMinute() {
		return this.perMinute;
	}

	/**
	 * Takes one of what is left to a caller.
	 * @param caller who asks, where that is known
	 * @param address where they ask from
	 * @return the seconds after which there is one again; 0 where there was one
	 */
	public long take(Optional<Caller> caller, String address) {
		String name = caller.map(Caller::name).orElse("address " + address);
		if (name.equals(InstallationToken.ADMINISTRATOR.name())) {
			return 0;
		}
		ConsumptionProbe taken = this.callers.get(name, first -> bucket()).tryConsumeAndReturnRemaining(1);
		return taken.isConsumed() ? 0 : Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit(limit -> limit.capacity(this.perMinute).refillGreedy(this.perMinute, Duration.ofMinutes(1)))
			.build();
	}

}
