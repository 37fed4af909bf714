package org.sekisho.audit.chain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a journal from the command line, with nothing but a JDK, while the server runs
 * or not: {@code java src/main/java/org/sekisho/audit/chain/Verify.java data/audit}. Its
 * exit status is 0 where all is sound, 1 where not, and 2 where it could not look.
 */
final class Verify {

	private static final int BROKEN = 1;

	private static final int NOT_LOOKED = 2;

	private Verify() {
	}

	public static void main(String[] arguments) {
		System.exit(run(List.of(arguments), System.out));
	}

	/** Does it, and tells the exit status. */
	static int run(List<String> arguments, PrintStream output) {
		List<Path> folders = new ArrayList<>();
		List<Head> noted = new ArrayList<>();
		for (String argument : arguments) {
			Head.noted(argument).ifPresentOrElse(noted::add, () -> folders.add(Path.of(argument)));
		}
		if (folders.isEmpty() || !folders.stream().allMatch(Files::isDirectory)) {
			output.println("Name the folder of the audit, such as data/audit, further folders with older files of it, "
					+ "and heads that were noted, such as 120:9f86d0…, 64 digits.");
			return NOT_LOOKED;
		}
		try {
			Verification found = Verification.of(folders, noted);
			output.println(found);
			return found.isSound() ? 0 : BROKEN;
		}
		catch (IOException ex) {
			output.println("The audit cannot be read: " + ex);
			return NOT_LOOKED;
		}
	}

}
