package org.sekisho.signin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.sekisho.support.Accounts;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every address that answers has a rule, and nobody gets past it. */
@SekishoTest
class PathRulesIT {

	/** Whoever comes along may ask for these, and for nothing else. */
	private static final Set<String> OPEN = Set.of("GET /access/ways", "POST /access/sign-in", "GET /actuator/health",
			"GET /sign-in", "GET /sign-in/", "GET /sign-in/index.html", "GET /favicon.svg");

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private Accounts accounts;

	@BeforeEach
	void connect() {
		this.accounts = new Accounts(this.port);
	}

	@Test
	void everyAddressHasARule() throws IOException {
		assertThat(addresses()).hasSizeGreaterThan(40)
			.allSatisfy(address -> assertThat(rule(address)).as(address.toString()).isNotEmpty());
	}

	@Test
	void nothingIsOpenButWhatSignsIn() throws IOException {
		Set<String> open = new TreeSet<>();
		for (Address address : addresses()) {
			if (rule(address).getFirst().who() == PathRule.Who.EVERYBODY && !address.path().startsWith("/assets/")) {
				open.add(address.toString());
			}
		}
		assertThat(open).isSubsetOf(OPEN).contains("POST /access/sign-in");
	}

	@Test
	void whoeverHasNotSignedInIsRefusedEverywhereElse() throws IOException {
		Client nobody = new Client(this.port, null);
		for (Address address : addresses()) {
			PathRule rule = rule(address).getFirst();
			if (rule.who() != PathRule.Who.EVERYBODY) {
				assertThat(status(nobody, address)).as(address.toString())
					.isEqualTo((rule.who() == PathRule.Who.PAGE) ? 302 : 401);
			}
		}
		assertThat(status(nobody, new Address("GET", "/nowhere"))).isEqualTo(401);
		assertThat(status(nobody, new Address("TRACE", "/"))).isIn(400, 401, 405);
	}

	@Test
	void whoeverLacksTheRoleIsRefused() throws IOException {
		int refused = 0;
		for (Role role : Role.values()) {
			Client client = new Client(this.port, this.accounts.bearer(this.accounts.user(role)));
			Caller caller = new Caller("x", Set.of(role), Clearance.NONE);
			for (Address address : addresses()) {
				PathRule rule = rule(address).getFirst();
				if (rule.who() != PathRule.Who.EVERYBODY && !rule.permits(caller)) {
					assertThat(status(client, address)).as("%s as %s", address, role).isEqualTo(403);
					refused++;
				}
			}
		}
		assertThat(refused).isGreaterThan(50);
	}

	/** Something that a client can ask for. */
	private record Address(String method, String path) {

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

	private static List<PathRule> rule(Address address) {
		MockHttpServletRequest request = new MockHttpServletRequest(address.method(), address.path());
		return PathRules.of(request).stream().toList();
	}

	private static int status(Client client, Address address) {
		return client.http()
			.method(HttpMethod.valueOf(address.method()))
			.uri(address.path())
			.exchange((request, response) -> response.getStatusCode().value());
	}

	private List<Address> addresses() throws IOException {
		Set<Address> all = new LinkedHashSet<>();
		this.application.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> all.addAll(of(info))));
		this.application.getBeansOfType(AbstractUrlHandlerMapping.class)
			.values()
			.forEach(mapping -> mapping.getHandlerMap()
				.keySet()
				.stream()
				.filter(path -> !path.contains("*"))
				.forEach(path -> all.add(new Address("GET", path))));
		all.addAll(List.of(new Address("POST", "/graphql"), new Address("GET", "/graphql"),
				new Address("GET", "/graphql/schema")));
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**")) {
			String path = file.getURL().getPath().replaceFirst(".*/static", "");
			if (!path.isEmpty() && !path.endsWith("/")) {
				all.add(new Address("GET", path));
			}
		}
		return new ArrayList<>(all);
	}

	private static List<Address> of(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		List<String> names = methods.isEmpty() ? Arrays.asList("GET", "POST", "PUT", "DELETE", "PATCH")
				: methods.stream().map(Enum::name).toList();
		return info.getPatternValues()
			.stream()
			.map(pattern -> pattern.replace("/**", "/x").replaceAll("\\{[^}]*}", "x"))
			.flatMap(path -> names.stream().map(name -> new Address(name, path)))
			.toList();
	}

	@Test
	void whatNoRuleConcernsIsForNobody() {
		assertThat(rule(new Address("GET", "/nowhere"))).isEmpty();
		assertThat(Stream.of("/assets/../boards/x", "/ASSETS/x", "//assets/x", "/actuator/health/..")
			.flatMap(path -> rule(new Address("POST", path)).stream())
			.filter(rule -> rule.who() == PathRule.Who.EVERYBODY)).isEmpty();
	}

}
