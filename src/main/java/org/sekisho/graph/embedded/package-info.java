/**
 * Neo4j and its Graph Data Science library inside the application, reached by Bolt like a
 * server.
 */
@NullMarked
package org.sekisho.graph.embedded;

import org.jspecify.annotations.NullMarked;
