/** Bytes become text: what kind of file they are, in which encoding, where in none. */
@NullMarked
package org.sekisho.tables.text;

import org.jspecify.annotations.NullMarked;
