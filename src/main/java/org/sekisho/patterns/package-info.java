/**
 * The parts that statements are made of: names, parameters and patterns, every pattern
 * under the access rule and as of the day that is asked about.
 */
@ApplicationModule(allowedDependencies = { "vocabulary", "graph", "schema", "selection" })
@NullMarked
package org.sekisho.patterns;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
