/**
 * Whether information may be exchanged with whom on which day, by recorded facts: advice,
 * with its reasons.
 */
@ApplicationModule(allowedDependencies = { "vocabulary", "graph", "schema", "selection", "patterns", "query",
		"knowledge", "reference" })
@NullMarked
package org.sekisho.sharing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
