package org.sekisho.profiles;

/** What the rows of a file are about. */
public enum RecordType {

	/** Each row is a seizure. */
	SEIZURE,

	/** Each row is a link between two parties. */
	NETWORK

}
