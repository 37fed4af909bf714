/**
 * Following links: what hangs on an entity, and the neighbourhood that a chart shows of
 * it.
 */
@NullMarked
package org.sekisho.links;

import org.jspecify.annotations.NullMarked;
