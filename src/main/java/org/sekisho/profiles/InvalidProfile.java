package org.sekisho.profiles;

/**
 * A profile that cannot be used: the message says file, line, what is wrong and what to
 * do.
 */
public class InvalidProfile extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidProfile(String where, String problem) {
		super(where + ": " + problem);
	}

}
