/**
 * Boards: charts that are saved under a name, opened again on newer data, and told what
 * is different there.
 */
@ApplicationModule(allowedDependencies = { "graph", "schema", "paging", "query" })
@NullMarked
package org.sekisho.boards;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
