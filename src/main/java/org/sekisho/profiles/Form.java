package org.sekisho.profiles;

/** Which form of report was filled in: it decides what every row must say. */
public enum Form {

	/** The minimum for statistics. */
	SIMPLIFIED,

	/** With route, conveyance, method and outcome. */
	LONG

}
