/**
 * Who asks, what they may do, and what they are cleared for; markings and how they
 * combine.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sekisho.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
