/**
 * What stands in single cells, whatever their column means: dates, numbers, masked
 * formulas, and the hash that tells one row from another.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sekisho.cells;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
