package org.sekisho.counterexamples.modules.talkative;

import org.sekisho.counterexamples.modules.quiet.Quiet;

record Talkative(Quiet listener) {

}
