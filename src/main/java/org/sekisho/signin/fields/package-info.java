/**
 * Who may ask which field, and how often: the rules of the schema, held before anything
 * is answered and for as long as a subscription tells something.
 */
@NullMarked
package org.sekisho.signin.fields;

import org.jspecify.annotations.NullMarked;
