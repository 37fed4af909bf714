/**
 * The profiles that there are to choose from are listed, given out and kept, with
 * workbooks to fill in.
 */
@ApplicationModule(allowedDependencies = { "intake", "profiles", "reference", "vocabulary" })
@NullMarked
package org.sekisho.catalogue;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
