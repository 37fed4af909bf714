package org.sekisho.packs;

import org.sekisho.facts.InvalidPacks;
import org.sekisho.graph.StartRefused;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the packs before the web server accepts requests; the application is healthy once
 * they are in.
 */
@Component("packsHealthIndicator")
class PacksAtStart implements SmartLifecycle, HealthIndicator {

	private final Packs packs;

	private volatile boolean loaded;

	PacksAtStart(Packs packs) {
		this.packs = packs;
	}

	@Override
	public void start() {
		try {
			this.packs.load();
		}
		catch (InvalidPacks ex) {
			throw new StartRefused(String.valueOf(ex.getMessage()), "Correct the packs, or take the product's own.");
		}
		this.loaded = true;
	}

	@Override
	public void stop() {
		this.loaded = false;
	}

	@Override
	public boolean isRunning() {
		return this.loaded;
	}

	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public Health health() {
		return (this.loaded ? Health.up() : Health.outOfService()).build();
	}

}
