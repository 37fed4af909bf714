/** The forms in which charts are written. */
@NullMarked
package org.sekisho.exports.files;

import org.jspecify.annotations.NullMarked;
