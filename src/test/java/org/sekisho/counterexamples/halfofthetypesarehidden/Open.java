package org.sekisho.counterexamples.halfofthetypesarehidden;

public interface Open {

}
