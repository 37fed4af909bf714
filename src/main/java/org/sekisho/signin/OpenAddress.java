package org.sekisho.signin;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.StartRefused;
import org.sekisho.signin.office.Office;
import org.sekisho.signin.users.Users;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Refuses to listen beyond this machine as long as nobody can sign in there but by the
 * one token of the installation.
 */
@Component
@ConditionalOnWebApplication
class OpenAddress {

	OpenAddress(ServerProperties server, AccessSettings settings, Users users, Office office) {
		check(server.getAddress(), settings.tokenSuffices() || office.isConfigured() || users.exist());
	}

	static void check(@Nullable InetAddress address, boolean signIn) {
		if (!signIn && (address == null || !address.isLoopbackAddress())) {
			throw new StartRefused(
					"Sekisho would listen on %s, but nobody has been told who may sign in there"
						.formatted((address != null) ? address.getHostAddress() : "all addresses"),
					"""
							Start it on this machine first (server.address=127.0.0.1) and make users at /access/, or name your \
							provider (spring.security.oauth2.client.registration, README.md under 'In an office'). In a container whose port \
							is published to its own host alone, set sekisho.access.token-suffices=true.""");
		}
	}

}
