/**
 * The one door to Neo4j: embedded or server, migrations, named statements, transactions.
 */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package org.sekisho.graph;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
