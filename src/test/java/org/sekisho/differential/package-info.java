/**
 * Compares the engine's answers to random questions with those of a plain interpreter
 * that knows no Cypher.
 */
@NullMarked
package org.sekisho.differential;

import org.jspecify.annotations.NullMarked;
