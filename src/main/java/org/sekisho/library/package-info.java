/**
 * The library of saved queries: questions that are kept under a name, to be asked again
 * and passed on.
 */
@ApplicationModule(allowedDependencies = { "access", "vocabulary", "graph", "schema", "paging", "markings" })
@NullMarked
package org.sekisho.library;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
