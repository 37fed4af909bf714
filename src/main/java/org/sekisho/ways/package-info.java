/**
 * Which way goods went, as far as a report tells: the stops in order, and the legs
 * between them.
 */
@ApplicationModule(allowedDependencies = { "graph" })
@NullMarked
package org.sekisho.ways;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
