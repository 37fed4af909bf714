/**
 * Charts and boards as files for other programs and for paper, each with the sources of
 * what it says and with their markings.
 */
@ApplicationModule(allowedDependencies = { "access", "audit", "schema", "cells", "markings", "boards" })
@NullMarked
package org.sekisho.exports;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
