package org.sekisho.signin.tokens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.sekisho.access.SignedIn;
import org.sekisho.graph.StartRefused;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The token of whoever runs this installation: whoever can read the data folder. It is
 * made at the first start and stands in {@code access-token} of that folder.
 */
@Component
public class InstallationToken implements Tokens {

	/** Whoever runs the installation may do and see everything. */
	public static final Caller ADMINISTRATOR = new Caller("administrator", Set.of(Role.ADMINISTRATOR, Role.AUDITOR),
			Clearance.EVERYTHING);

	private static final int SHORTEST = 32;

	private final Path file;

	private final byte[] token;

	InstallationToken(@Value("${sekisho.data:./data}") Path data) {
		PrivateFile file = new PrivateFile(data.resolve("access-token").toAbsolutePath().normalize());
		this.file = file.path();
		try {
			if (!file.exists()) {
				file.write(Tokens.random() + "\n");
			}
			this.token = bytes(file.read().strip());
		}
		catch (IOException ex) {
			throw new StartRefused(
					"The access token in %s cannot be read or made: %s".formatted(file.path(), ex.getMessage()),
					"Let this user read and write there, or choose another folder with --sekisho.data=<folder>.");
		}
		if (this.token.length < SHORTEST) {
			throw new StartRefused(
					"The access token in %s is shorter than %d characters".formatted(file.path(), SHORTEST),
					"Delete the file: a new token is made at the next start.");
		}
	}

	/** Takes as long for one that is nearly right as for any other. */
	@Override
	public Optional<SignedIn> holder(String given) {
		return MessageDigest.isEqual(this.token, bytes(given)) ? Optional.of(signedIn()) : Optional.empty();
	}

	/**
	 * Where the token stands.
	 * @return the whole path
	 */
	public Path file() {
		return this.file;
	}

	/**
	 * Signs in whoever runs the installation.
	 * @return the administrator
	 */
	public SignedIn signedIn() {
		return new SignedIn(ADMINISTRATOR.name(), () -> Optional.of(ADMINISTRATOR));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
