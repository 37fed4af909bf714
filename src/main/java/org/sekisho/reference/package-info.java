/**
 * Reference lists tell what wordings mean: codes, units, substances and numbers with
 * check digits, read once from files.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sekisho.reference;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
