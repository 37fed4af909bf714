/**
 * What programs sign in with: tokens that they send with each request.
 */
@NullMarked
package org.sekisho.signin.tokens;

import org.jspecify.annotations.NullMarked;
