/** What a caller's filter asks of entities and links, as conditions and patterns. */
@ApplicationModule(allowedDependencies = { "vocabulary", "schema", "patterns" })
@NullMarked
package org.sekisho.filter;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
