/**
 * Selections of the graph as Graph Data Science holds them in memory: made when they are
 * asked for, kept while the data stands, and always dropped.
 */
@NullMarked
package org.sekisho.analytics.projections;

import org.jspecify.annotations.NullMarked;
