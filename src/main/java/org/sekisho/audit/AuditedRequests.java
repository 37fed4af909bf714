package org.sekisho.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sekisho.audit.chain.JournalFailed;
import org.sekisho.audit.entries.Event;
import org.sekisho.audit.entries.Outcome;
import org.sekisho.audit.entries.Shortened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts every request that is no question on record before the first byte of its answer is
 * given, and every refusal. It stands around all else that deals with requests. Neither
 * bodies nor what stands behind a question mark are taken down.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AuditedRequests extends OncePerRequestFilter {

	/**
	 * Requests to these are looks. Pages and what they are made of are not, and neither
	 * is what callers ask of themselves.
	 */
	private static final Pattern LOOKS = Pattern.compile("/(imports|boards|exports|access(?!/(me|ways)$))(/.*)?");

	private static final String QUESTIONS = "/graphql";

	/** Where a browser comes back to from a provider, with what it signs in by. */
	private static final String PROVIDERS = "/login/oauth2/code/";

	private static final Logger LOG = LoggerFactory.getLogger(AuditedRequests.class);

	private final Recorder recorder;

	private final Floods floods;

	AuditedRequests(Recorder recorder) {
		this.recorder = recorder;
		this.floods = new Floods(Ticker.systemTicker(), this::counted);
	}

	/** Refusals that had no entry of their own. */
	private void counted(String address, int times) {
		try {
			this.recorder.record(new Look(address), Event.REFUSAL,
					Map.of("door", "REST", "outcome", Outcome.REFUSED, "times", times));
		}
		catch (JournalFailed ex) {
			LOG.error("{} refusals of {} are not on record", times, address, ex);
		}
	}

	@PreDestroy
	void endCounting() {
		this.floods.end();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Look look = new Look(request.getRemoteAddr());
		request.setAttribute(Look.ATTRIBUTE, look);
		AnnouncedResponse announced = new AnnouncedResponse(response, answer -> answer(request, answer, look));
		try (Look.Scope _ = look.bind()) {
			if (isLook(request)) {
				announced.setHeader(Look.HEADER, look.id());
			}
			chain.doFilter(request, announced);
			if (!request.isAsyncStarted()) {
				announced.announce();
			}
		}
		catch (Unrecorded ex) {
			refuse(response);
		}
		finally {
			end(request, announced, look);
		}
	}

	/** Nothing is given out any more, so there is nothing left to refuse. */
	private void end(HttpServletRequest request, AnnouncedResponse response, Look look) {
		try {
			if (isLook(request) && response.isAnnounced() && !look.records().equals(response.told())) {
				record(request, look, Event.REQUEST_END, Map.of("status", response.getStatus()));
			}
			else if (isLook(request) && !look.isRecorded()) {
				record(request, look, Event.REQUEST, Map.of("outcome", Outcome.FAILED));
			}
		}
		catch (Unrecorded ex) {
			LOG.error("The end of {} is not on record", look.id(), ex);
		}
	}

	private static boolean isLook(HttpServletRequest request) {
		return LOOKS.matcher(request.getServletPath()).matches() || request.getServletPath().startsWith(PROVIDERS);
	}

	private Map<String, Integer> answer(HttpServletRequest request, HttpServletResponse response, Look look) {
		look.identify();
		String location = response.getHeader(HttpHeaders.LOCATION);
		if (location != null && isLook(request)) {
			Look.note("location", location.replaceFirst("\\?.*", ""));
		}
		if (look.isRecorded()) {
			return look.records();
		}
		boolean question = request.getServletPath().equals(QUESTIONS);
		Outcome outcome = Outcome.of(response.getStatus());
		boolean refused = outcome == Outcome.REFUSED;
		// Questions have entries of their own, once they can be read.
		if (outcome != Outcome.ANSWERED && look.caller() == null && this.floods.swallows(request.getRemoteAddr())) {
			look.recorded();
		}
		else if (isLook(request) || refused || (question && outcome == Outcome.FAILED)) {
			record(request, look, event(request, outcome, look.caller() != null),
					Map.of("outcome", outcome, "status", response.getStatus()));
			look.recorded();
		}
		return look.records();
	}

	private static Event event(HttpServletRequest request, Outcome outcome, boolean known) {
		boolean answered = outcome == Outcome.ANSWERED;
		if (request.getServletPath().startsWith(PROVIDERS)) {
			return known ? Event.SIGN_IN : Event.SIGN_IN_FAILED;
		}
		return switch (request.getServletPath()) {
			case "/access/sign-in" -> answered ? Event.SIGN_IN : Event.SIGN_IN_FAILED;
			case "/access/sign-out" -> answered ? Event.SIGN_OUT : Event.REFUSAL;
			default -> (outcome == Outcome.REFUSED) ? Event.REFUSAL : Event.REQUEST;
		};
	}

	private void record(HttpServletRequest request, Look look, Event event, Map<String, ?> said) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("door", "REST");
		all.put("operation", request.getMethod() + " " + Shortened.cut(request.getRequestURI()));
		all.putAll(said);
		try {
			this.recorder.record(look, event, all);
		}
		catch (JournalFailed ex) {
			throw new Unrecorded();
		}
	}

	/** Nothing of the answer has left yet. */
	static void refuse(HttpServletResponse response) throws IOException {
		if (!response.isCommitted()) {
			response.reset();
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			response.setContentType("application/problem+json");
			response.getOutputStream().write(Unrecorded.PROBLEM.getBytes(StandardCharsets.UTF_8));
		}
	}

	/**
	 * Takes down who asks, once that is known, and what they are about to change. It
	 * stands behind the sign-in.
	 */
	@Component
	@Order(Ordered.LOWEST_PRECEDENCE - 10)
	static class Changes extends OncePerRequestFilter {

		private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

		private final AuditedRequests requests;

		Changes(AuditedRequests requests) {
			this.requests = requests;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			if (request.getAttribute(Look.ATTRIBUTE) instanceof Look look) {
				look.identify();
				if (look.caller() != null && isLook(request) && !READING.contains(request.getMethod())) {
					this.requests.record(request, look, Event.INTENT, Map.of());
				}
			}
			chain.doFilter(request, response);
		}

	}

}
