/**
 * What connects entities: the shortest or least ordinary paths between two, and the
 * smallest chart that joins several.
 */
@ApplicationModule(allowedDependencies = { "vocabulary", "graph", "schema", "selection", "patterns", "query",
		"markings", "links" })
@NullMarked
package org.sekisho.paths;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
