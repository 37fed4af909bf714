/** Tests of the journal: its chain, what damages it, and how it is read. */
@NullMarked
package org.sekisho.audit.chain;

import org.jspecify.annotations.NullMarked;
