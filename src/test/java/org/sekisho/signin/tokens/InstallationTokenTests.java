package org.sekisho.signin.tokens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.access.Caller;
import org.sekisho.access.Role;
import org.sekisho.access.SignedIn;
import org.sekisho.graph.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstallationTokenTests {

	@TempDir
	Path data;

	@Test
	void firstStartMakesATokenThatLaterStartsKeep() throws IOException {
		InstallationToken made = new InstallationToken(this.data);
		String token = token();
		assertThat(token).matches("[\\w-]{43}");
		assertThat(made.holder(token)).isPresent();
		assertThat(new InstallationToken(this.data).holder(token)).isPresent();
		assertThat(token()).isEqualTo(token);
		Caller caller = made.holder(token).map(SignedIn::caller).orElseThrow();
		assertThat(caller.may(Role.ADMINISTRATOR)).isTrue();
		assertThat(caller.may(Role.AUDITOR)).isTrue();
		assertThat(caller.clearance().everything()).isTrue();
	}

	@Test
	void eachInstallationHasAnother() throws IOException {
		new InstallationToken(this.data);
		new InstallationToken(this.data.resolve("other"));
		assertThat(Files.readString(this.data.resolve("other/access-token"))).isNotEqualTo(token());
	}

	@Test
	void nobodyElseMayReadIt() throws IOException {
		new InstallationToken(this.data);
		assertThat(permissions()).isEqualTo("rw-------");
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
		new InstallationToken(this.data);
		assertThat(permissions()).isEqualTo("rw-------");
		try (Stream<Path> files = Files.list(this.data)) {
			assertThat(files).containsExactly(file());
		}
	}

	@Test
	void nothingButTheTokenWillDo() throws IOException {
		InstallationToken made = new InstallationToken(this.data);
		String token = token();
		assertThat(Stream.of("", " ", token + "x", token.substring(1), token.toUpperCase(Locale.ROOT), token + "\n",
				"\0" + token))
			.noneMatch(other -> made.holder(other).isPresent());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "secret" })
	void tokenThatCanBeGuessedIsRefusedAtStart(String token) throws IOException {
		Files.writeString(file(), token);
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new InstallationToken(this.data))
			.withMessageContaining("access-token")
			.satisfies(refused -> assertThat(refused.remedy()).contains("Delete the file"));
	}

	@Test
	void folderThatCannotBeWrittenIsRefusedAtStart() throws IOException {
		Path file = Files.writeString(this.data.resolve("file"), "");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new InstallationToken(file));
	}

	private Path file() {
		return this.data.resolve("access-token");
	}

	private String token() throws IOException {
		return Files.readString(file()).strip();
	}

	private String permissions() throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
	}

}
