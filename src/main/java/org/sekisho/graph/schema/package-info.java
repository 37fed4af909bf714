/**
 * Brings the graph to the state that the application needs: migrations, constraints,
 * indexes.
 */
@NullMarked
package org.sekisho.graph.schema;

import org.jspecify.annotations.NullMarked;
