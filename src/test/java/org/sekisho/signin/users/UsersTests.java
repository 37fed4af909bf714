package org.sekisho.signin.users;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.sekisho.access.SignedIn;
import org.sekisho.graph.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UsersTests {

	private static final Clearance CLEARANCE = new Clearance(org.sekisho.access.Light.GREEN, null, Set.of("JP"), true,
			false);

	private static final ApiToken TOKEN = new ApiToken("t", "script", ApiToken.hash("secret"),
			Instant.parse("2999-01-01T00:00:00Z"));

	private static final User ADA = new User("ada", "hash", Set.of(Role.READER, Role.LOADER), CLEARANCE,
			List.of(TOKEN));

	@TempDir
	Path data;

	private Users users;

	@BeforeEach
	void make() {
		this.users = new Users(this.data);
		this.users.change("ada", before -> ADA);
	}

	@Test
	void areKeptAsTheyAre() {
		assertThat(new Users(this.data).find("ada")).contains(ADA);
	}

	@Test
	void standInAFileThatNobodyElseMayRead() throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
		assertThat(Files.readString(file())).doesNotContain("secret");
	}

	@Test
	void looseTheirRightsAtOnce() {
		SignedIn signedIn = this.users.signedIn(ADA);
		assertThat(signedIn.caller().may(Role.LOADER)).isTrue();
		this.users.change("ada", before -> new User("ada", "hash", Set.of(Role.READER), CLEARANCE, List.of()));
		assertThat(signedIn.caller().may(Role.LOADER)).isFalse();
		assertThat(signedIn.isAuthenticated()).isTrue();
		this.users.change("ada", before -> null);
		assertThat(signedIn.isAuthenticated()).isFalse();
		assertThat(signedIn.caller()).isEqualTo(new Caller("ada", Set.of(), Clearance.NONE));
	}

	@Test
	void areSignedOutByANewPassword() {
		SignedIn signedIn = this.users.signedIn(ADA);
		this.users.change("ada", before -> ADA.withPassword("other"));
		assertThat(signedIn.isAuthenticated()).isFalse();
	}

	@Test
	void areKnownByTheirTokens() {
		SignedIn signedIn = this.users.holder("secret").orElseThrow();
		assertThat(signedIn.getName()).isEqualTo("ada");
		assertThat(this.users.holder("secret ")).isEmpty();
		this.users.change("ada", before -> ADA.with(List.of()));
		assertThat(signedIn.isAuthenticated()).isFalse();
		assertThat(this.users.holder("secret")).isEmpty();
	}

	@Test
	void areNotKnownByTokensThatHaveExpired() {
		ApiToken expired = new ApiToken("t", "script", TOKEN.sha256(), Instant.parse("2001-01-01T00:00:00Z"));
		this.users.change("ada", before -> ADA.with(List.of(expired)));
		assertThat(this.users.holder("secret")).isEmpty();
	}

	@Test
	void mayBeChangedInTheFile() throws IOException {
		SignedIn signedIn = this.users.signedIn(ADA);
		write(Files.readString(file()).replace("LOADER", "ANALYST"));
		assertThat(signedIn.caller().may(Role.ANALYST)).isTrue();
		assertThat(signedIn.caller().may(Role.LOADER)).isFalse();
		write("users: {");
		assertThat(signedIn.isAuthenticated()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "users: [", "users: [{name: ada}, {name: ada}]", "users: [{name: 'a\nb'}]",
			"users: [{name: administrator}]", "users: [{name: ada, roles: [KING]}]", "[]",
			"users: [!!java.net.URL ['http://elsewhere.example']]" })
	void fileThatIsNoneIsRefusedAtStart(String text) throws IOException {
		Files.writeString(file(), text);
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new Users(this.data))
			.withMessageContaining("users.yml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Ada", "a\nb", "a\r\nINFO forged", "../ada", "a b", "administrator", "rehearsal",
			"ａda", "-a", "a/b" })
	void haveNamesThatCanStandInALine(String name) {
		assertThat(User.isName(name)).isFalse();
	}

	private Path file() {
		return this.data.resolve("users.yml");
	}

	/** As an editor would, some time later. */
	private void write(String text) throws IOException {
		FileTime before = Files.getLastModifiedTime(file());
		Files.writeString(file(), text);
		Files.setLastModifiedTime(file(), FileTime.fromMillis(before.toMillis() + 1000));
	}

}
