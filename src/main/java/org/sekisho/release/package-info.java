/**
 * Releasing officers change how things are marked, also to something less strict; what
 * was made of them follows.
 */
@ApplicationModule(allowedDependencies = { "access", "graph", "schema", "query", "ledger", "markings" })
@NullMarked
package org.sekisho.release;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
