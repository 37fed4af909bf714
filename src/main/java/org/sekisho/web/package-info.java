/** The HTTP edge: the schema with its wiring, pages, and the one shape of errors. */
@ApplicationModule(allowedDependencies = { "access", "vocabulary", "graph", "schema", "patterns", "query", "limits",
		"statistics" })
@NullMarked
package org.sekisho.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
