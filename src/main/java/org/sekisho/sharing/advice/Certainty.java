package org.sekisho.sharing.advice;

/** Whether something held on a day, as far as the precision of dates can tell. */
public enum Certainty {

	NO, POSSIBLE, SURE;

	Certainty or(Certainty other) {
		return (compareTo(other) >= 0) ? this : other;
	}

	Certainty and(Certainty other) {
		return (compareTo(other) <= 0) ? this : other;
	}

}
