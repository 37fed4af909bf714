/** Groups of entities, counted and measured in the graph by what a caller picks. */
@ApplicationModule(allowedDependencies = { "vocabulary", "graph", "schema", "selection", "patterns", "query" })
@NullMarked
package org.sekisho.statistics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
