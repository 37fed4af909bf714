/**
 * A GraphQL selection becomes one Cypher statement: filters, sorting, paging, and the
 * answer read back.
 */
@NullMarked
package org.sekisho.query;

import org.jspecify.annotations.NullMarked;
