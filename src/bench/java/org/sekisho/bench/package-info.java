/** Measures speed, always as a ratio to something else in the same run. */
@NullMarked
package org.sekisho.bench;

import org.jspecify.annotations.NullMarked;
