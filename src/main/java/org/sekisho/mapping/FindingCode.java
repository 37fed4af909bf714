package org.sekisho.mapping;

/**
 * What can be found in a row. Some codes reject the row, some are flags that a sound row
 * bears, named as in the vocabulary, and some are one or the other; one explains a
 * duplicate.
 */
public enum FindingCode {

	/** A field that every row of its form needs is blank. */
	MANDATORY_MISSING(false),
	/** Not a date, not a day, or a date that can be read in two ways. */
	DATE_UNREADABLE(false),
	/** A day that has not come anywhere. */
	DATE_IN_FUTURE(false),
	/** A day before 1900. */
	DATE_TOO_EARLY(false),
	/** A seizure that was reported before it was made. */
	SEIZED_AFTER_REPORT(false),
	/** A wording that names no country that is known. */
	COUNTRY_UNKNOWN(true),
	/** Not a number, or none that can be meant. */
	NUMBER_UNREADABLE(false),
	/** Less than nothing. */
	QUANTITY_NEGATIVE(false),
	/** Zero or blank. */
	QUANTITY_MISSING(true),
	/** A unit that is no mass. */
	UNIT_NOT_CONVERTIBLE(true),
	/** Goods without a substance. */
	SUBSTANCE_MISSING(false),
	/** A wording that is on no list. */
	CODE_UNKNOWN(true),
	/** A code or country that was not in use on that day. */
	CODE_NOT_VALID(true),
	/** A container number with a wrong check digit. */
	CONTAINER_NUMBER_INVALID(true),
	/** An IMO number with a wrong check digit. */
	IMO_NUMBER_INVALID(true),
	/** A number that should tell something apart, of a wrong form or check digit. */
	IDENTIFIER_INVALID(true),
	/** A leg that ends where it begins. */
	LEG_GOES_NOWHERE(true),
	/** Far more or far less than is usual. */
	QUANTITY_OUTLIER(true),
	/** Less than the receiving RILO asks to be reported. */
	BELOW_THRESHOLD(true),
	/** The same row stands more than once in its file. */
	POSSIBLE_DUPLICATE(true),
	/** What a case said before it was amended: the row changes nothing. */
	FORMER_VERSION(false),
	/** Synthetic, for demonstration. */
	SAMPLE(true),
	/** A row that cannot be told from what follows it. */
	UNREADABLE(false),
	/** A row with more or fewer cells than the header. */
	WIDTH(false),
	/** A cell that holds a formula instead of a value. */
	FORMULA(false),
	/** A row or a value that is longer than any can be. */
	TOO_LONG(false);

	private final boolean flag;

	FindingCode(boolean flag) {
		this.flag = flag;
	}

	/**
	 * Whether a sound row can bear it.
	 * @return whether the vocabulary knows it as a flag
	 */
	public boolean flag() {
		return this.flag;
	}

}
