/** What entries of the audit say, and how they are written. */
@NullMarked
package org.sekisho.audit.entries;

import org.jspecify.annotations.NullMarked;
