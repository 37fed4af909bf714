/**
 * Report files are taken in: kept on disk with all that reading them depends on, until
 * they are loaded, or looked at without being loaded.
 */
@ApplicationModule(allowedDependencies = { "audit", "cells", "knowledge", "mapping", "profiles", "reference", "tables",
		"vocabulary" })
@NullMarked
package org.sekisho.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
