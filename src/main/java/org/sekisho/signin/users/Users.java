package org.sekisho.signin.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.SignedIn;
import org.sekisho.graph.StartRefused;
import org.sekisho.signin.tokens.PrivateFile;
import org.sekisho.signin.tokens.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * All local users, in {@code users.yml} of the data folder. What an operator writes there
 * counts from the next request on.
 */
@Component
public class Users implements Tokens {

	private static final Logger LOG = LoggerFactory.getLogger(Users.class);

	private final PrivateFile file;

	private volatile Known known;

	Users(@Value("${sekisho.data:./data}") Path data) {
		this.file = new PrivateFile(data.resolve("users.yml").toAbsolutePath().normalize());
		try {
			this.known = read();
		}
		catch (IOException ex) {
			throw new StartRefused("The users cannot be read: " + ex.getMessage(),
					"Correct the file, or take it away: then there is nobody but the administrator of the installation.");
		}
	}

	/** What stood in the file at a time. */
	private record Known(@Nullable FileTime written, Map<String, User> users) {

	}

	/**
	 * Whether there is anybody.
	 * @return false where nobody can sign in by name
	 */
	public boolean exist() {
		return !now().isEmpty();
	}

	/**
	 * Whether there is somebody of a name.
	 * @param name the name
	 * @return true where a user has it
	 */
	public boolean has(String name) {
		return find(name).isPresent();
	}

	List<User> all() {
		return List.copyOf(now().values());
	}

	Optional<User> find(String name) {
		return Optional.ofNullable(now().get(name));
	}

	/** Signs a user in, until they are removed or have another password. */
	SignedIn signedIn(User user) {
		return new SignedIn(user.name(),
				() -> find(user.name()).filter(now -> now.password().equals(user.password())).map(User::caller));
	}

	/** A user's own token holds until it expires, or is taken away, or they are. */
	@Override
	public Optional<SignedIn> holder(String token) {
		String hash = ApiToken.hash(token);
		return now().values()
			.stream()
			.filter(user -> user.token(hash).isPresent())
			.findFirst()
			.map(user -> new SignedIn(user.name(),
					() -> find(user.name()).filter(now -> now.token(hash).isPresent()).map(User::caller)));
	}

	/**
	 * Changes a user.
	 * @param name their name
	 * @param change what becomes of them; gets null where there is nobody of that name
	 * yet, and gives null where there is to be nobody any more
	 */
	synchronized void change(String name, UnaryOperator<@Nullable User> change) {
		Map<String, User> users = new TreeMap<>(readable());
		User changed = change.apply(users.get(name));
		if (changed != null) {
			users.put(name, changed);
		}
		else {
			users.remove(name);
		}
		try {
			new UsersFile(this.file).write(users);
			this.known = read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The users cannot be written", ex);
		}
	}

	/**
	 * Who would be written from a file that cannot be read, would be all that is left.
	 */
	private Map<String, User> readable() {
		try {
			return read().users();
		}
		catch (IOException ex) {
			throw AccessRefused.unreadable(ex.getMessage());
		}
	}

	/**
	 * Reads the file anew where somebody has written it. Nobody is known where it cannot
	 * be read.
	 */
	private Map<String, User> now() {
		Known last = this.known;
		FileTime written = written();
		if (!Objects.equals(last.written(), written)) {
			last = readAnew(written);
			this.known = last;
		}
		return last.users();
	}

	private Known readAnew(@Nullable FileTime written) {
		try {
			return read();
		}
		catch (IOException ex) {
			LOG.error("Nobody can sign in by name: {}", ex.getMessage());
			return new Known(written, Map.of());
		}
	}

	private Known read() throws IOException {
		FileTime written = written();
		return new Known(written, new UsersFile(this.file).read());
	}

	private @Nullable FileTime written() {
		try {
			return Files.getLastModifiedTime(this.file.path());
		}
		catch (IOException ex) {
			return null;
		}
	}

}
