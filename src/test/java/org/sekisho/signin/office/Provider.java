package org.sekisho.signin.office;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** An OpenID provider on a port of its own, which knows Ada and one program. */
final class Provider implements AutoCloseable {

	static final String AUDIENCE = "sekisho-api";

	static final String SECRET = "only-for-tests";

	private static final Map<String, Object> CLAIMS = Map.of("roles", List.of("analysts", "kings"), "tlp", "GREEN",
			"organisations", List.of("JP"));

	private final AnnotationConfigServletWebServerApplicationContext context = new AnnotationConfigServletWebServerApplicationContext();

	private final RSAKey key;

	/** Starts the provider for one application. */
	Provider(String application) throws JOSEException {
		this.key = new RSAKeyGenerator(2048).keyID("k").generate();
		this.context.registerBean(RegisteredClientRepository.class, () -> clients(application));
		this.context.registerBean("keys", JWKSource.class,
				() -> new ImmutableJWKSet<SecurityContext>(new JWKSet(this.key)));
		this.context.register(Server.class);
		this.context.refresh();
	}

	String issuer() {
		return "http://localhost:" + this.context.getWebServer().getPort();
	}

	/** A token as this provider signs them, but for what is changed. */
	String token(Map<String, Object> changes) throws JOSEException {
		return token(this.key, changes);
	}

	String token(RSAKey signing, Map<String, Object> changes) throws JOSEException {
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims(changes));
		token.sign(new RSASSASigner(signing));
		return token.serialize();
	}

	JWTClaimsSet claims(Map<String, Object> changes) {
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer())
			.audience(AUDIENCE)
			.subject("ada")
			.claim("preferred_username", "ada")
			.claim("roles", List.of("analysts"))
			.expirationTime(Date.from(Instant.now().plusSeconds(600)));
		changes.forEach(claims::claim);
		return claims.build();
	}

	private static RegisteredClientRepository clients(String application) {
		RegisteredClient browser = RegisteredClient.withId("browser")
			.clientId("sekisho")
			.clientSecret("{noop}" + SECRET)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(application + "/login/oauth2/code/office")
			.scope("openid")
			.build();
		RegisteredClient program = RegisteredClient.withId(UUID.randomUUID().toString())
			.clientId("nightly")
			.clientSecret("{noop}" + SECRET + "-nightly")
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.build();
		return new InMemoryRegisteredClientRepository(browser, program);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** It bears no annotation by which the application would find it. */
	@EnableWebSecurity
	static class Server {

		@Bean
		TomcatServletWebServerFactory tomcat() {
			TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
			// Without any servlet Tomcat finds nothing before it asks the filters.
			tomcat.setRegisterDefaultServlet(true);
			return tomcat;
		}

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
				.formLogin(Customizer.withDefaults())
				.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
				.build();
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().build();
		}

		@Bean
		JwtDecoder decoder(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		@Bean
		UserDetailsService users() {
			return new InMemoryUserDetailsManager(
					User.withUsername("ada").password("{noop}" + SECRET).roles("USER").build());
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims() {
			return token -> token.getClaims().claims(claims -> {
				claims.putAll(CLAIMS);
				claims.put("preferred_username", token.getPrincipal().getName());
				if (token.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
					claims.put("aud", List.of(AUDIENCE));
				}
			});
		}

	}

}
