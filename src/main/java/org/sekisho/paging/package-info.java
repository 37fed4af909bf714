/**
 * The order of lists, and the pages of them: found by the values of the row beside them,
 * and bounded whatever hangs on an entity.
 */
@ApplicationModule(allowedDependencies = { "access", "vocabulary", "schema", "patterns", "filter" })
@NullMarked
package org.sekisho.paging;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
