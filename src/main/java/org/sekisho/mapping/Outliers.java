package org.sekisho.mapping;

import java.util.List;

import org.sekisho.mapping.SeizureReport.Transport;

/** Knows which masses are usual among the seizures that are held. */
public interface Outliers {

	/**
	 * Tukey's outer fences of mass on a logarithmic scale, as of now: three times the
	 * interquartile range beyond the quartiles, for groups of at least 30 seizures.
	 * @return one fence a substance and mode of transport
	 */
	List<Fence> fences();

	/**
	 * What lies outside is far from usual.
	 *
	 * @param substance id of the substance
	 * @param transport mode of transport
	 * @param lowestKg kilograms
	 * @param highestKg kilograms
	 */
	record Fence(String substance, Transport transport, double lowestKg, double highestKg) {

	}

}
