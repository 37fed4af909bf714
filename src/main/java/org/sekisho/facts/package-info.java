/**
 * What document packs in YAML state, read and checked against the vocabulary and against
 * each other.
 */
@ApplicationModule(allowedDependencies = { "vocabulary", "knowledge" })
@NullMarked
package org.sekisho.facts;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
