/** Facts of two sides become advice: what holds on a day, and why, in sentences. */
@NullMarked
package org.sekisho.sharing.advice;

import org.jspecify.annotations.NullMarked;
