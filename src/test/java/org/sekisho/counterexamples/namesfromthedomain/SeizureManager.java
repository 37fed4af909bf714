package org.sekisho.counterexamples.namesfromthedomain;

final class SeizureManager {

}
