/**
 * The report desk: seizure reports are loaded, every row is accounted for, and any import
 * can be taken back.
 */
@ApplicationModule(allowedDependencies = { "cells", "graph", "evidence", "intake", "mapping" })
@NullMarked
package org.sekisho.reports;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
