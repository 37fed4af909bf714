package org.sekisho.vocabulary;

/**
 * The schema files contradict themselves or the rules of their directives. The message
 * says where and what to do.
 */
public class InvalidVocabulary extends RuntimeException {

	/**
	 * Refuses a vocabulary.
	 * @param message what is wrong, where, and what to do
	 */
	public InvalidVocabulary(String message) {
		super(message);
	}

}
