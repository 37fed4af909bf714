package org.sekisho.counterexamples.onedoortoneo4j;

import org.neo4j.driver.Driver;

record DriverAtLarge(Driver driver) {

}
