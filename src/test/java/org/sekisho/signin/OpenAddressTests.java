package org.sekisho.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.graph.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class OpenAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.9.9.9", "::1", "localhost" })
	void thisMachineMayListenToItself(String address) throws UnknownHostException {
		InetAddress here = InetAddress.getByName(address);
		assertThatNoException().isThrownBy(() -> OpenAddress.check(here, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "::", "192.168.0.1", "10.0.0.1" })
	void othersAreListenedToOnlyOnceSomebodyMaySignIn(String address) throws UnknownHostException {
		InetAddress open = InetAddress.getByName(address);
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> OpenAddress.check(open, false))
			.withMessageContaining(open.getHostAddress())
			.satisfies(refused -> assertThat(refused.remedy()).contains("make users", "provider"));
		assertThatNoException().isThrownBy(() -> OpenAddress.check(open, true));
	}

	@Test
	void noAddressMeansAll() {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> OpenAddress.check(null, false))
			.withMessageContaining("all addresses");
	}

}
