package org.sekisho.counterexamples.controllersstayinside;

public final class OpenController {

}
