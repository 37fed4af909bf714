package org.sekisho.tables;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Understands files. */
@Component
public class Tables {

	private final long longest;

	/**
	 * Sets the limit.
	 * @param longest the most bytes that a file may have, once expanded
	 */
	public Tables(@Value("${sekisho.imports.max-size:8GB}") DataSize longest) {
		this.longest = longest.toBytes();
	}

	/**
	 * Understands a file, and reads it once from end to end so that nothing of it is used
	 * where a part cannot be.
	 * @param file where it is
	 * @param fileName what its sender calls it, for messages
	 * @param options what the sender says of it
	 * @return columns and rows
	 * @throws IOException where the disk cannot be read
	 * @throws TableRefused where it is no table
	 */
	public Table open(Path file, String fileName, TableOptions options) throws IOException {
		throw new UnsupportedOperationException(fileName + this.longest);
	}

}
