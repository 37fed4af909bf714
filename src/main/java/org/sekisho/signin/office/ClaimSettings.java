package org.sekisho.signin.office;

import java.time.Duration;
import java.util.Map;

import org.sekisho.access.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * In which claims a provider says what somebody may do and see. Dots lead into claims, as
 * in {@code realm_access.roles}.
 *
 * @param name the claim with the name
 * @param roles the claim with values that roles follow from
 * @param roleOf which role follows from which value; others give none
 * @param light the claim with the highest light of the Traffic Light Protocol
 * @param level the claim with the highest level of the national scale
 * @param organisations the claim with those for whom they work
 * @param nominal the claim that is true for those who may see what names persons
 * @param freshFor how long a browser's sign-in counts; after that the provider is asked
 * anew
 */
@ConfigurationProperties("sekisho.access.claims")
record ClaimSettings(@DefaultValue("preferred_username") String name, @DefaultValue("roles") String roles,
		@DefaultValue Map<String, Role> roleOf, @DefaultValue("tlp") String light,
		@DefaultValue("clearance") String level, @DefaultValue("organisations") String organisations,
		@DefaultValue("nominal") String nominal, @DefaultValue("1h") Duration freshFor) {

}
