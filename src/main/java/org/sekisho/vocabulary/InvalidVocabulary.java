package org.sekisho.vocabulary;

/**
 * The schema files contradict themselves or the rules of their directives. The message
 * says where and what to do.
 */
public class InvalidVocabulary extends RuntimeException {

	InvalidVocabulary(String message) {
		super(message);
	}

}
