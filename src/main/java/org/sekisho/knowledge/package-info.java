/**
 * Document packs become entities and links with their sources; what their dates and
 * figures say is computed here.
 */
@ApplicationModule(allowedDependencies = { "vocabulary", "graph", "evidence", "query" })
@NullMarked
package org.sekisho.knowledge;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
