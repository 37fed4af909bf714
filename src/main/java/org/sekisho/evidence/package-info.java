/**
 * Sources and citations: which document or file a fact comes from, who loaded it, and how
 * reliable it is.
 */
@NullMarked
package org.sekisho.evidence;

import org.jspecify.annotations.NullMarked;
