/**
 * Signing in by the OpenID provider of an office: who somebody is, and what they may do
 * and see, by what the provider claims.
 */
@NullMarked
package org.sekisho.signin.office;

import org.jspecify.annotations.NullMarked;
