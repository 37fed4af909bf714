/**
 * A journal that only grows: lines of JSON, each with its number, the hash of the line
 * before and its own, in a folder of files that are written by one thread, checked, and
 * read from the end.
 */
@NullMarked
package org.sekisho.audit.chain;

import org.jspecify.annotations.NullMarked;
