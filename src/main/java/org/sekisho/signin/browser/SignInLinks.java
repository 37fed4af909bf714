package org.sekisho.signin.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.sekisho.access.SignedIn;
import org.sekisho.signin.tokens.InstallationToken;
import org.sekisho.signin.tokens.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Links by which whoever runs the installation signs in, each once and soon. The code
 * stands behind the {@code #}, which browsers send nowhere and no log keeps.
 */
@Component
public class SignInLinks {

	/** How long a link can be used. */
	public static final Duration LIFE = Duration.ofMinutes(15);

	private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);

	private final Cache<String, Supplier<SignedIn>> open = Caffeine.newBuilder()
		.expireAfterWrite(LIFE)
		.maximumSize(100)
		.build();

	private final InstallationToken installation;

	private final ObjectProvider<ServerProperties> server;

	SignInLinks(InstallationToken installation, ObjectProvider<ServerProperties> server) {
		this.installation = installation;
		this.server = server;
	}

	/** Only where nobody else can use it: on this machine. */
	@EventListener
	void show(ApplicationReadyEvent ready) {
		String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
		ServerProperties settings = this.server.getIfAvailable();
		if (port != null && settings != null && settings.getAddress() != null
				&& settings.getAddress().isLoopbackAddress()) {
			boolean encrypted = settings.getSsl() != null && settings.getSsl().isEnabled();
			LOG.info("Sign in once within {} minutes at {}", LIFE.toMinutes(),
					make("%s://127.0.0.1:%s".formatted(encrypted ? "https" : "http", port)));
		}
	}

	/**
	 * Makes a link.
	 * @param server how the browser reaches this server, such as
	 * {@code http://127.0.0.1:8080}
	 * @return the link
	 */
	public String make(String server) {
		String code = Tokens.random();
		this.open.put(code, this.installation::signedIn);
		return server + "/sign-in/#code=" + code;
	}

	/**
	 * Uses a link up.
	 * @param code its code
	 * @return who signs in by it; empty where it is none, has been used or is too old
	 */
	public Optional<SignedIn> redeem(String code) {
		return Optional.ofNullable(this.open.asMap().remove(code)).map(Supplier::get);
	}

}
