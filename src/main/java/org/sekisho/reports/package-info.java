/**
 * The report desk: files are loaded in turns, go on after any interruption, and can be
 * taken back.
 */
@ApplicationModule(allowedDependencies = { "graph", "intake", "mapping", "ledger", "packdesk", "records", "tables",
		"access", "markings" })
@NullMarked
package org.sekisho.reports;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
