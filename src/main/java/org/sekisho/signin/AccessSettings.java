package org.sekisho.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set about access. Comments on each stand in {@code application.yml}.
 *
 * @param tokenSuffices whether the application may listen beyond this machine with no
 * other way to sign in than the token of the installation
 * @param requestsPerMinute what one caller may ask in a minute
 */
@ConfigurationProperties("sekisho.access")
record AccessSettings(@DefaultValue("false") boolean tokenSuffices, @DefaultValue("1200") int requestsPerMinute) {

}
