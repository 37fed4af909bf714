package org.sekisho.mapping;

import java.util.function.Function;

import org.sekisho.knowledge.Countries;
import org.sekisho.reference.Factors;
import org.sekisho.reference.ReferenceLists;
import org.sekisho.reference.Substances;
import org.sekisho.reference.Thresholds;
import org.sekisho.reference.Units;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What wordings mean.
 *
 * @param countries countries by wording
 * @param codes codes of transport, places, concealment and more
 * @param units units of quantity
 * @param factors what units that are no masses are taken to weigh
 * @param substances substances
 * @param thresholds from which mass on a RILO asks for a report
 * @param vocabulary kinds and links
 */
@Component
public record Lists(Function<String, Countries.Resolution> countries, ReferenceLists codes, Units units,
		Factors factors, Substances substances, Thresholds thresholds, Vocabulary vocabulary) {

	/** The lists of the application. */
	@Autowired
	Lists(Countries countries, ReferenceLists codes, Units units, Factors factors, Substances substances,
			Thresholds thresholds, Vocabulary vocabulary) {
		this(countries::resolve, codes, units, factors, substances, thresholds, vocabulary);
	}

}
