package org.sekisho.access;

/** A text is no marking. The message says which are. */
public class UnknownMarking extends RuntimeException {

	UnknownMarking(String message) {
		super(message);
	}

}
