/**
 * The whole GraphQL schema, completed from the vocabulary: connections, filters, sorting,
 * and the scalars.
 */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package org.sekisho.schema;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
