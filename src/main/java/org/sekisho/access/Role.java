package org.sekisho.access;

/** What somebody may do. What they may see of the graph is their {@link Clearance}. */
public enum Role {

	/** Asks questions and looks at what others have saved. */
	READER,

	/** Saves boards and queries, judges sources, and takes files out. */
	ANALYST,

	/** Loads reports and packs, takes them back, and keeps profiles. */
	LOADER,

	/** Changes how things are marked, also to something less strict. */
	RELEASING_OFFICER,

	/**
	 * Says who may sign in and what they may do and see. May do all but read the record
	 * of what was asked.
	 */
	ADMINISTRATOR,

	/** Reads the record of who asked what. */
	AUDITOR;

	/**
	 * Whether this role may do what another may.
	 * @param other the other role
	 * @return true where it may
	 */
	public boolean includes(Role other) {
		return this == other || switch (this) {
			case ADMINISTRATOR -> other != AUDITOR;
			case ANALYST, LOADER, RELEASING_OFFICER -> other == READER;
			case READER, AUDITOR -> false;
		};
	}

}
