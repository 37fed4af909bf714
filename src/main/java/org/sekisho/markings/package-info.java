/**
 * How things are marked, and what a caller may see by that: the access rule that every
 * statement stands under.
 */
@ApplicationModule(
		allowedDependencies = { "access", "vocabulary", "graph", "schema", "selection", "patterns", "query" })
@NullMarked
package org.sekisho.markings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
