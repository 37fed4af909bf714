/**
 * Who matters, who belongs together, and what holds a network together: measures of
 * selected entities and the links among them.
 */
@ApplicationModule(allowedDependencies = { "vocabulary", "graph", "schema", "selection", "patterns", "query" })
@NullMarked
package org.sekisho.analytics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
