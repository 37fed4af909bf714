package org.sekisho.counterexamples.nocyclesbetweenpackages.hen;

import org.sekisho.counterexamples.nocyclesbetweenpackages.egg.Egg;

public record Hen(Egg from) {

}
