/**
 * The ledger of the report desk: every import, and what became of each of its rows.
 */
@ApplicationModule(allowedDependencies = { "schema", "graph", "evidence", "cells", "intake", "markings" })
@NullMarked
package org.sekisho.ledger;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
