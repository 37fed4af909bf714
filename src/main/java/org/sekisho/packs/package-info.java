/**
 * What document packs state is written into the graph, and taken back.
 */
@ApplicationModule(allowedDependencies = { "vocabulary", "graph", "evidence", "facts", "knowledge", "markings" })
@NullMarked
package org.sekisho.packs;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
