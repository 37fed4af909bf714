package org.sekisho.counterexamples.nullmarkedpackages;

interface Unmarked {

}
