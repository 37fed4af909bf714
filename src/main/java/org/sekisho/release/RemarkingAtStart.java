package org.sekisho.release;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on with what was being marked when a former process ended, before the web server
 * accepts requests; and marks what older versions loaded, which only noted the marking.
 */
@Component
class RemarkingAtStart implements SmartLifecycle {

	private final Remarking remarking;

	private volatile boolean done;

	RemarkingAtStart(Remarking remarking) {
		this.remarking = remarking;
	}

	@Override
	public void start() {
		this.remarking.goOn();
		this.done = true;
	}

	@Override
	public void stop() {
		this.done = false;
	}

	@Override
	public boolean isRunning() {
		return this.done;
	}

	/** After the facts, which seizures link to, and before the web server. */
	@Override
	public int getPhase() {
		return 2;
	}

}
