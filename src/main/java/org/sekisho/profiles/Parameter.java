package org.sekisho.profiles;

/**
 * What a sender says of a file as a whole.
 *
 * @param name {@code network}, {@code rilo}, {@code marking} or the label of a field that
 * it fills where the row says nothing
 * @param title what a person calls it
 * @param mandatory whether a file cannot be read without it
 */
public record Parameter(String name, String title, boolean mandatory) {

	/** The network that the rows of a file belong to. */
	public static final String NETWORK = "network";

	/** The regional office whose thresholds hold. */
	public static final String RILO = "rilo";

	/** Who may see what the file says. */
	public static final String MARKING = "marking";

}
