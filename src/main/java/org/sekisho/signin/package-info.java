/**
 * Finds out who asks, and refuses what they may not ask for, before anybody deals with
 * it.
 */
@ApplicationModule(allowedDependencies = { "access", "graph", "selection" })
@NullMarked
package org.sekisho.signin;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
