/**
 * Packs of the user's own: they come like reports, have entries in the ledger, and are
 * taken back.
 */
@ApplicationModule(allowedDependencies = { "facts", "graph", "intake", "ledger", "packs", "markings" })
@NullMarked
package org.sekisho.packdesk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
