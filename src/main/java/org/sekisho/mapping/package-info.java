/**
 * Rows of reports become findings: seizures and ties that are sound, with flags, or
 * rejected rows with all their problems.
 */
@ApplicationModule(allowedDependencies = { "cells", "knowledge", "profiles", "reference", "tables", "vocabulary" })
@NullMarked
package org.sekisho.mapping;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
