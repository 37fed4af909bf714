package org.sekisho.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** An answer that is announced before its first byte is written, and may fail by that. */
final class AnnouncedResponse extends HttpServletResponseWrapper {

	private final Function<HttpServletResponse, Map<String, Integer>> announcement;

	private Map<String, Integer> told = Map.of();

	private @Nullable ServletOutputStream output;

	private boolean announced;

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
			reset();
			throw ex;
		}
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
		return super.getWriter();
	}

	@Override
	public void flushBuffer() throws IOException {
		announce();
		super.flushBuffer();
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
			this.target.write(next);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			announce();
			this.target.write(bytes, from, length);
		}

		@Override
		public void flush() throws IOException {
			announce();
			this.target.flush();
		}

		@Override
		public void close() throws IOException {
			announce();
			this.target.close();
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
