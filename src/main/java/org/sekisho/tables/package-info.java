/**
 * Files of any form become tables: columns and rows, read one after the other, whatever
 * the rows mean.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sekisho.tables;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
