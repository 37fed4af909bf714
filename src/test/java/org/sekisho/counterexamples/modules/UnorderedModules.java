package org.sekisho.counterexamples.modules;

import org.springframework.modulith.Modulithic;

@Modulithic
public final class UnorderedModules {

}
