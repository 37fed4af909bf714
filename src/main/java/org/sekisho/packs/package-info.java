/**
 * Document packs, which state facts in YAML with their sources, become entities and
 * links.
 */
@ApplicationModule(allowedDependencies = { "vocabulary", "graph", "evidence", "knowledge" })
@NullMarked
package org.sekisho.packs;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
