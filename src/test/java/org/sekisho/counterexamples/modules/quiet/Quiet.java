package org.sekisho.counterexamples.modules.quiet;

public interface Quiet {

}
