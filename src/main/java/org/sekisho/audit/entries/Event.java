package org.sekisho.audit.entries;

/** What an entry of the audit is about. */
public enum Event {

	/** The server started. */
	START,

	/** The server stopped as it should. */
	STOP,

	/** A start found the audit damaged. */
	DAMAGE,

	/** A question was answered or refused. */
	QUESTION,

	/** Something that changes the data is about to begin. */
	INTENT,

	/** A subscription began. */
	STREAM,

	/** A subscription ended. */
	STREAM_END,

	/** A request that is no question was answered. */
	REQUEST,

	/** The rest of a long answer was given. */
	REQUEST_END,

	/** Somebody signed in. */
	SIGN_IN,

	/** Somebody tried to sign in and could not. */
	SIGN_IN_FAILED,

	/** Somebody signed out. */
	SIGN_OUT,

	/** A request was refused. */
	REFUSAL

}
