/**
 * Following links: what hangs on an entity, and the neighbourhood that a chart shows of
 * it.
 */
@ApplicationModule(allowedDependencies = { "vocabulary", "graph", "schema", "selection", "patterns", "paging", "query",
		"markings" })
@NullMarked
package org.sekisho.links;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
