/**
 * Local users, where no provider knows who somebody is: their passwords, their tokens,
 * and what they may do and see.
 */
@NullMarked
package org.sekisho.signin.users;

import org.jspecify.annotations.NullMarked;
