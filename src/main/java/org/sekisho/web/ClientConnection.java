package org.sekisho.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The connection on which somebody waits for an answer. Tomcat itself learns only when it
 * writes the answer that nobody waits any more.
 */
final class ClientConnection {

	/** The attribute of a request that holds its connection. */
	static final String ATTRIBUTE = ClientConnection.class.getName();

	private final org.apache.coyote.Request request;

	private ClientConnection(org.apache.coyote.Request request) {
		this.request = request;
	}

	/**
	 * Whether the other side has closed. May be asked only once the request is read and
	 * while nobody else reads from it. Tomcat tries to read: it reports the end of the
	 * stream as one byte, and all of what a client sends ahead, which is a request and
	 * longer, and is kept.
	 * @return false as long as the connection stands or cannot be looked at
	 */
	boolean isClosed() {
		this.request.action(ActionCode.AVAILABLE, true);
		return this.request.getAvailable() == 1;
	}

	/** Gives each request its connection. */
	@Component
	static class Attributes extends ValveBase
			implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

		Attributes() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			request.setAttribute(ATTRIBUTE, new ClientConnection(request.getCoyoteRequest()));
			getNext().invoke(request, response);
		}

		@Override
		public void customize(ConfigurableTomcatWebServerFactory factory) {
			factory.addEngineValves(this);
		}

	}

}
