package org.sekisho.signin;

import jakarta.servlet.DispatcherType;
import org.sekisho.signin.fields.Allowance;
import org.sekisho.signin.fields.SocketLimit;
import org.sekisho.signin.office.Office;
import org.sekisho.signin.tokens.Bearers;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/** What each request passes before anybody deals with it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessSettings.class)
class SignInConfiguration {

	@Bean
	Allowance allowance(AccessSettings settings) {
		return new Allowance(settings.requestsPerMinute());
	}

	@Bean
	SocketLimit socketLimit(Allowance allowance) {
		return new SocketLimit(allowance);
	}

	/** Forged requests are kept off by {@link SameOrigin}. */
	@Bean
	SecurityFilterChain everything(HttpSecurity http, Bearers bearers, Refusals refusals, Allowance allowance,
			Office office) {
		office.add(http);
		http.csrf(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(AnswerHeaders::add)
			.addFilterBefore(new SameOrigin(), CsrfFilter.class)
			.addFilterBefore(new RateLimit(allowance, refusals), AuthorizationFilter.class)
			.oauth2ResourceServer(programs -> programs.authenticationManagerResolver(request -> bearers)
				.authenticationEntryPoint(refusals)
				.accessDeniedHandler(refusals))
			.exceptionHandling(problems -> problems.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.authorizeHttpRequests(requests -> requests
				// The request itself has been looked at by then.
				.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
				.permitAll()
				.anyRequest()
				.access(new PathRules()));
		return http.build();
	}

}
