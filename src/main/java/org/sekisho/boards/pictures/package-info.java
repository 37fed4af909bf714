/** Pictures as files: what they are, and what of them is kept. */
@NullMarked
package org.sekisho.boards.pictures;

import org.jspecify.annotations.NullMarked;
