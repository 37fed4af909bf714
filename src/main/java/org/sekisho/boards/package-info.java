/**
 * Boards: charts that are saved under a name, opened again on newer data, and told what
 * is different there.
 */
@ApplicationModule(allowedDependencies = { "access", "graph", "schema", "paging", "query", "markings" })
@NullMarked
package org.sekisho.boards;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
