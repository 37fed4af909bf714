package org.sekisho.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives the rows of one file their ids: a hash of what stands in the row, and its ordinal
 * among the rows of the file that say exactly the same. The order of the columns plays no
 * part, so a file whose columns were moved keeps its ids.
 */
final class RowIdentity {

	private static final int HASH_BYTES = 12;

	private final String reporter;

	private final List<byte[]> names;

	private final int[] order;

	private final MessageDigest digest = sha256();

	private final Map<String, Integer> seen = new HashMap<>();

	/**
	 * Starts a file.
	 * @param reporter namespace of the ids
	 * @param columns names of the columns, in the order of the cells
	 */
	RowIdentity(String reporter, List<String> columns) {
		this.reporter = reporter;
		this.names = columns.stream().map(RowIdentity::normalised).toList();
		this.order = IntStream.range(0, columns.size())
			.boxed()
			.sorted(Comparator.comparing(columns::get))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	/**
	 * Identifies the next row.
	 * @param cells its cells, one a column
	 * @return id and ordinal
	 */
	Identity next(List<String> cells) {
		for (int column : this.order) {
			update(this.names.get(column));
			update(normalised(cells.get(column)));
		}
		String hash = HexFormat.of().formatHex(this.digest.digest(), 0, HASH_BYTES);
		int ordinal = this.seen.merge(hash, 1, Integer::sum);
		return new Identity("seizure:" + this.reporter + "/" + hash + "-" + ordinal, ordinal);
	}

	/** A SHA-256 digest, which every Java has. */
	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void update(byte[] text) {
		this.digest.update((byte) (text.length >>> 24));
		this.digest.update((byte) (text.length >>> 16));
		this.digest.update((byte) (text.length >>> 8));
		this.digest.update((byte) text.length);
		this.digest.update(text);
	}

	private static byte[] normalised(String text) {
		String lines = (text.indexOf('\r') < 0) ? text : text.replace("\r\n", "\n").replace('\r', '\n');
		return Normalizer.normalize(lines, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Who a row is.
	 *
	 * @param id business key of its seizure
	 * @param ordinal 1 for the first row of the file that says this, 2 for the next, …
	 */
	record Identity(String id, int ordinal) {

		/** Whether an earlier row of the file says the same. */
		boolean repeated() {
			return this.ordinal > 1;
		}

	}

}
