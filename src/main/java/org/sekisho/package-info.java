/**
 * Sekisho, a graph knowledge base of smuggling networks and of the institutions that
 * fight them: reports come in, questions and charts go out.
 */
@NullMarked
package org.sekisho;

import org.jspecify.annotations.NullMarked;
