/**
 * Sources and citations: which document or file a fact comes from, who loaded it, and how
 * reliable it is.
 */
@ApplicationModule(allowedDependencies = { "access", "vocabulary", "graph", "schema", "query" })
@NullMarked
package org.sekisho.evidence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
