/**
 * The kinds, links and properties of the graph, read from the schema files: the one list
 * that every other module reads.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sekisho.vocabulary;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
