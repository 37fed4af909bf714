/**
 * The whole GraphQL schema, completed from the vocabulary: connections, filters, sorting,
 * and the scalars.
 */
@NullMarked
package org.sekisho.schema;

import org.jspecify.annotations.NullMarked;
