/** The HTTP edge: the schema with its wiring, pages, and the one shape of errors. */
@NullMarked
package org.sekisho.web;

import org.jspecify.annotations.NullMarked;
