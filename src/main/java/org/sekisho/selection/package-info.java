/** What a caller selected in a GraphQL document, in the terms of the vocabulary. */
@ApplicationModule(allowedDependencies = { "vocabulary", "schema" })
@NullMarked
package org.sekisho.selection;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
