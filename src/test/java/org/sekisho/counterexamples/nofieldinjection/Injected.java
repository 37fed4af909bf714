package org.sekisho.counterexamples.nofieldinjection;

import org.springframework.beans.factory.annotation.Autowired;

final class Injected {

	@Autowired
	String name = "";

}
