/**
 * Writes what reports say into the graph, and takes it back: seizures with their former
 * versions, and networks.
 */
@ApplicationModule(allowedDependencies = { "graph", "mapping", "ledger", "ways", "markings" })
@NullMarked
package org.sekisho.records;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
