/**
 * Routes that goods take: their legs, which of them matter, flows between countries, what
 * changed between two periods, and what stands around a seizure.
 */
@ApplicationModule(
		allowedDependencies = { "vocabulary", "graph", "schema", "selection", "patterns", "query", "knowledge" })
@NullMarked
package org.sekisho.routes;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
