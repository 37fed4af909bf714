package org.sekisho.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is announced before its first byte is written. Where that fails, nothing
 * of it is given out, even if whoever writes it goes on, but a problem (503) may be.
 */
final class AnnouncedResponse extends HttpServletResponseWrapper {

	private final Function<HttpServletResponse, Map<String, Integer>> announcement;

	private Map<String, Integer> told = Map.of();

	private @Nullable ServletOutputStream output;

	private boolean announced;

	private boolean failed;

	AnnouncedResponse(HttpServletResponse response, Function<HttpServletResponse, Map<String, Integer>> announcement) {
		super(response);
		this.announcement = announcement;
	}

	/** Announces it, unless that was done. */
	void announce() {
		if (this.announced) {
			return;
		}
		this.announced = true;
		try {
			this.told = this.announcement.apply(this);
		}
		catch (Unrecorded ex) {
			// What was said of a file that is not given out goes, too.
			this.failed = true;
			reset();
			throw ex;
		}
	}

	private boolean isOpen() {
		return !this.failed || getStatus() == SC_SERVICE_UNAVAILABLE;
	}

	boolean isAnnounced() {
		return this.announced;
	}

	/** What was given out when it was announced. */
	Map<String, Integer> told() {
		return this.told;
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.output == null) {
			this.output = new Announcing(super.getOutputStream());
		}
		return this.output;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		announce();
		return isOpen() ? super.getWriter() : new PrintWriter(Writer.nullWriter());
	}

	@Override
	public void flushBuffer() throws IOException {
		announce();
		if (isOpen()) {
			super.flushBuffer();
		}
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		announce();
		super.sendRedirect(location);
	}

	private final class Announcing extends ServletOutputStream {

		private final ServletOutputStream target;

		Announcing(ServletOutputStream target) {
			this.target = target;
		}

		@Override
		public void write(int next) throws IOException {
			announce();
			if (isOpen()) {
				this.target.write(next);
			}
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			announce();
			if (isOpen()) {
				this.target.write(bytes, from, length);
			}
		}

		@Override
		public void flush() throws IOException {
			announce();
			if (isOpen()) {
				this.target.flush();
			}
		}

		@Override
		public void close() throws IOException {
			announce();
			if (isOpen()) {
				this.target.close();
			}
		}

		@Override
		public boolean isReady() {
			return this.target.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.target.setWriteListener(listener);
		}

	}

}
