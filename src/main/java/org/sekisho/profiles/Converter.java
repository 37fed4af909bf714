package org.sekisho.profiles;

/** How the cells of a column are read. */
public enum Converter {

	/** As they stand. */
	TEXT,

	/** Several texts, with semicolons, commas or line breaks between them. */
	TEXTS,

	/** A country by code, name, former name or wording of a list. */
	COUNTRY,

	/** Several countries, with semicolons or line breaks between them. */
	COUNTRIES,

	/** A day. */
	DATE,

	/** A day, month or year. */
	PARTIAL_DATE,

	/** A number. */
	NUMBER,

	/** A number of persons or things. */
	WHOLE_NUMBER,

	/** A wording of a list that has codes. */
	CODE,

	/** Several of them, with semicolons or line breaks between them. */
	CODES

}
