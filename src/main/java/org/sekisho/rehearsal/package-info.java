/**
 * Asks once at start what the pages ask first, so that nobody waits for the database to
 * plan it.
 */
@ApplicationModule(allowedDependencies = "access")
@NullMarked
package org.sekisho.rehearsal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
