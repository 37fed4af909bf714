/**
 * The record of every look: who asked what, when and from where, and how many records of
 * which markings they were given. It is written before an answer is given, lies outside
 * the graph, and nobody can change it through the product.
 */
@ApplicationModule(allowedDependencies = { "access", "graph", "schema" })
@NullMarked
package org.sekisho.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
