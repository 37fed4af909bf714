package org.sekisho.counterexamples.nocyclesbetweenpackages.egg;

import org.sekisho.counterexamples.nocyclesbetweenpackages.hen.Hen;

public record Egg(Hen from) {

}
