/** What a caller selected in a GraphQL document, in the terms of the vocabulary. */
@NullMarked
package org.sekisho.selection;

import org.jspecify.annotations.NullMarked;
