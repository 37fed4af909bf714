/**
 * What tests share: the application on one graph for all, and ways to look at what it
 * does.
 */
@NullMarked
package org.sekisho.support;

import org.jspecify.annotations.NullMarked;
