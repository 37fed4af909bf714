package org.sekisho.signin.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.sekisho.access.SignedIn;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Begins and ends sessions. What is open in the name of a session, such as a
 * subscription, may nothing more once that has ended, in whichever way.
 */
@Component
public class Sessions {

	private final Duration longest;

	Sessions(@Value("${sekisho.access.longest-session:12h}") Duration longest) {
		this.longest = longest;
	}

	/**
	 * Begins a session. One that whoever asks already had ends, so that nobody can know
	 * the new one beforehand.
	 * @param signedIn who has signed in
	 * @param request what they signed in by
	 * @param response gets the cookie
	 */
	public void begin(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
		end(request);
		Life life = new Life(Instant.now(Clock.systemUTC()).plus(this.longest));
		HttpSession session = request.getSession(true);
		session.setAttribute(Life.class.getName(), life);
		SecurityContextImpl context = new SecurityContextImpl(
				new SignedIn(signedIn.getName(), () -> (signedIn.isAuthenticated() && !life.isOver())
						? Optional.of(signedIn.caller()) : Optional.empty()));
		SecurityContextHolder.setContext(context);
		new HttpSessionSecurityContextRepository().saveContext(context, request, response);
	}

	/**
	 * Ends the session of whoever asks, if there is one.
	 * @param request what they ask
	 */
	public void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
	}

	/** Learns from the session itself when it ends. */
	private static final class Life implements HttpSessionBindingListener {

		private final Instant until;

		private volatile boolean ended;

		private Life(Instant until) {
			this.until = until;
		}

		private boolean isOver() {
			return this.ended || Instant.now(Clock.systemUTC()).isAfter(this.until);
		}

		@Override
		public void valueUnbound(HttpSessionBindingEvent event) {
			this.ended = true;
		}

	}

}
