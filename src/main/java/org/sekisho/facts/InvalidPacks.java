package org.sekisho.facts;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Packs cannot be loaded as they are. The message lists every problem with file, line and
 * what to do.
 */
public class InvalidPacks extends RuntimeException {

	private final transient List<Problem> problems;

	InvalidPacks(List<Problem> problems) {
		super(problems.stream()
			.map(Problem::toString)
			.collect(Collectors.joining("\n", "The packs cannot be loaded:\n", "")));
		this.problems = problems;
	}

	/**
	 * What is wrong.
	 * @return at least one problem, in the order of files and lines
	 */
	public List<Problem> problems() {
		return this.problems;
	}

	/** Stands for the name of a pack of which problems tell nothing else. */
	public static final String HIDDEN = "a pack that you are not cleared for";

	/**
	 * A place in a pack.
	 *
	 * @param file the file's name
	 * @param line counted from 1
	 */
	public record Position(String file, int line) {

		@Override
		public String toString() {
			return this.file + ":" + this.line;
		}

	}

	/**
	 * One thing that is wrong.
	 *
	 * @param at where
	 * @param message what, and what to do
	 */
	public record Problem(Position at, String message) {

		@Override
		public String toString() {
			return this.at + ": " + this.message;
		}

	}

	/** Collects what is wrong, so that all of it is reported together. */
	public static final class Problems {

		/** From so many on, nobody reads what the remedy may be. */
		private static final int MANY = 100;

		private static final int LONGEST = 600;

		private final SortedSet<Problem> found = new TreeSet<>(
				Comparator.<Problem, String>comparing(problem -> problem.at().file())
					.thenComparingInt(problem -> problem.at().line())
					.thenComparing(Problem::message));

		/**
		 * Notes that something is wrong.
		 * @param at where
		 * @param message what, and what to do
		 */
		public void add(Position at, String message) {
			if (at.file().equals(HIDDEN) || message.contains(HIDDEN + ":")) {
				message = "this contradicts " + HIDDEN;
			}
			String cut = (message.length() <= LONGEST) ? message
					: message.substring(0, message.offsetByCodePoints(0, LONGEST / 2)) + "…";
			this.found.add(new Problem(at, cut));
		}

		boolean areMany() {
			return this.found.size() >= MANY;
		}

		/**
		 * Ends the reading where something is wrong.
		 * @throws InvalidPacks with all that is
		 */
		public void throwIfAny() {
			if (!this.found.isEmpty()) {
				throw found();
			}
		}

		/**
		 * To be thrown where something is wrong.
		 * @return all that is
		 */
		public InvalidPacks found() {
			return new InvalidPacks(List.copyOf(this.found));
		}

	}

}
