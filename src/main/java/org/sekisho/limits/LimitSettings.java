package org.sekisho.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a question may ask at most.
 *
 * @param depth fields nested in each other
 * @param fields fields, each as often as fragments repeat it
 * @param aliases fields under another name, each as often as fragments repeat it
 * @param characters characters of a document
 * @param tokens words, names and signs of a document
 * @param conditions names of properties, links and operators in filters and orders
 * @param nesting levels of filters within a filter
 * @param cost rows that the answer may have by the sizes of its pages
 * @param result values in the answer
 */
@ConfigurationProperties("sekisho.limits")
record LimitSettings(@DefaultValue("20") int depth, @DefaultValue("2000") int fields, @DefaultValue("200") int aliases,
		@DefaultValue("200000") int characters, @DefaultValue("15000") int tokens, @DefaultValue("1000") int conditions,
		@DefaultValue("30") int nesting, @DefaultValue("250000") long cost, @DefaultValue("1000000") long result) {

}
