/**
 * What a question may ask at most, so that nobody's question keeps the others waiting.
 */
@ApplicationModule(allowedDependencies = { "schema", "selection" })
@NullMarked
package org.sekisho.limits;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
