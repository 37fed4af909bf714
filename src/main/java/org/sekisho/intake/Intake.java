package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;

import org.springframework.stereotype.Component;

/**
 * Takes report files in and keeps each in a folder of its own, with all that reading it
 * depends on, until it is discarded.
 */
@Component
public class Intake {

	private final ReportFiles files;

	Intake(ReportFiles files) {
		this.files = files;
	}

	/**
	 * The names of the profiles, for messages.
	 * @return the names, with commas between them
	 */
	public String profiles() {
		return this.files.profiles();
	}

	/**
	 * Takes a file in.
	 * @param content its bytes, as sent
	 * @param givenName what its sender calls it
	 * @param order what its sender says of it
	 * @return the file, which the caller discards in the end
	 * @throws IOException where the disk does not take it; nothing is left of it then
	 * @throws ReportRefused where it is no such report; nothing is left of it then
	 */
	public ReportFile receive(InputStream content, String givenName, Order order) throws IOException {
		return this.files.receive(content, givenName, String.valueOf(order.profile()));
	}

	/**
	 * Opens a file again that was received before, perhaps by a former process. Reading
	 * it gives the same verdicts as before.
	 * @param folder as {@link ReportFile#folder()} named it
	 * @return the file
	 * @throws IOException where it is there no more or cannot be read
	 */
	public ReportFile reopen(String folder) throws IOException {
		throw new IOException("There is no file " + folder);
	}

	/**
	 * Removes what a former process left behind, and nothing else.
	 * @param folders what is kept, as {@link ReportFile#folder()} named it
	 * @param moment what was received later is kept too
	 * @throws IOException where the disk does not allow it
	 */
	public void discardAllBut(Collection<String> folders, Instant moment) throws IOException {
		this.files.discardOlderThan(moment);
	}

}
