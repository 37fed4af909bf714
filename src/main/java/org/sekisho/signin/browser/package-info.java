/**
 * How people stay signed in while they use the pages: sessions, and links that begin one.
 */
@NullMarked
package org.sekisho.signin.browser;

import org.jspecify.annotations.NullMarked;
