/**
 * What institutional facts mean: countries by any wording, and what dates and figures
 * say.
 */
@ApplicationModule(allowedDependencies = { "vocabulary", "graph", "query" })
@NullMarked
package org.sekisho.knowledge;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
