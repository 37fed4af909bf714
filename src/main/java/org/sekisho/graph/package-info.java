/**
 * The one door to Neo4j: embedded or server, migrations, named statements, transactions.
 */
@NullMarked
package org.sekisho.graph;

import org.jspecify.annotations.NullMarked;
