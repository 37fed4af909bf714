/**
 * Profiles say how the files of one origin are read: which column fills which field, in
 * which wordings, and what holds for every row.
 */
@ApplicationModule(allowedDependencies = "reference")
@NullMarked
package org.sekisho.profiles;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
