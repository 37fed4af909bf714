package org.sekisho.analytics.projections;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What analyses may take.
 *
 * @param largest entities and links, counted together, that a selection has at most
 * @param exactSteps entities times links up to which shortest paths are counted from
 * every entity
 * @param samples entities from which shortest paths are counted at most, where that is
 * too much
 * @param kept projections that are kept although nobody uses them
 * @param keptFor how long after their last use
 * @param atOnce analyses that run at once
 * @param patience how long others wait for their turn
 */
@ConfigurationProperties("sekisho.analytics")
public record AnalyticsSettings(@DefaultValue("3000000") long largest, @DefaultValue("100000000") long exactSteps,
		@DefaultValue("1000") int samples, @DefaultValue("4") int kept, @DefaultValue("10m") Duration keptFor,
		@DefaultValue("4") int atOnce, @DefaultValue("30s") Duration patience) {

}
