/**
 * A GraphQL selection becomes one Cypher statement: filters, sorting, paging, and the
 * answer read back.
 */
@ApplicationModule(allowedDependencies = { "access", "vocabulary", "graph", "schema", "selection", "patterns", "filter",
		"paging" })
@NullMarked
package org.sekisho.query;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
