/**
 * Report files are taken in: recognised, read row by row, mapped by a profile and
 * checked, before anything is stored.
 */
@ApplicationModule(allowedDependencies = { "knowledge", "tables" })
@NullMarked
package org.sekisho.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
