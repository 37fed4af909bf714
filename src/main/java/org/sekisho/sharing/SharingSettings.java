package org.sekisho.sharing;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who asks.
 *
 * @param administration the id of the country whose administration asks
 * @param reporters reporters of seizures that are offices of ours beside the authorities
 * that are recorded of the country, as they stand in {@code Seizure.reporter}
 */
@ConfigurationProperties("sekisho.sharing")
record SharingSettings(@DefaultValue("country:JP") String administration, @DefaultValue List<String> reporters) {

}
