package org.sekisho.cells;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/**
 * Tells the rows of one file apart: a hash of what stands in the row, and its ordinal
 * among the rows of the file that say exactly the same. The order of the columns plays no
 * part, so a file whose columns were moved keeps its identities.
 */
public final class RowIdentity {

	private static final int HASH_BYTES = 12;

	private final List<byte[]> names;

	private final int[] order;

	private final MessageDigest digest = DigestUtils.getSha256Digest();

	/**
	 * The beginnings of the hashes, as numbers: millions of rows fit into little memory,
	 * and two different rows among them that begin alike are one chance in millions.
	 */
	private final LongHashSet seen = new LongHashSet();

	private final LongIntHashMap repetitions = new LongIntHashMap();

	/**
	 * Starts a file.
	 * @param columns names of the columns, in the order of the cells
	 */
	public RowIdentity(List<String> columns) {
		this.names = columns.stream().map(RowIdentity::normalised).map(RowIdentity::withLength).toList();
		this.order = IntStream.range(0, columns.size())
			.boxed()
			.sorted(Comparator.comparing(columns::get))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	/**
	 * Identifies the next row.
	 * @param cells its cells, one a column
	 * @return hash and ordinal
	 */
	public Identity next(List<String> cells) {
		for (int column : this.order) {
			this.digest.update(this.names.get(column));
			update(this.digest, normalised(cells.get(column)));
		}
		byte[] hash = this.digest.digest();
		long beginning = beginning(hash);
		int ordinal = this.seen.add(beginning) ? 1 : this.repetitions.addToValue(beginning, 1) + 1;
		return new Identity(HexFormat.of().formatHex(hash, 0, HASH_BYTES), ordinal);
	}

	/**
	 * A hash of texts in their order.
	 * @param texts what to hash
	 * @return hexadecimal digits
	 */
	public static String hash(List<String> texts) {
		MessageDigest digest = DigestUtils.getSha256Digest();
		texts.forEach((text) -> update(digest, normalised(text)));
		return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
	}

	private static long beginning(byte[] hash) {
		long number = 0;
		for (int index = 0; index < Long.BYTES; index++) {
			number = (number << Byte.SIZE) | Byte.toUnsignedLong(hash[index]);
		}
		return number;
	}

	private static void update(MessageDigest digest, byte[] text) {
		digest.update(withLength(text));
	}

	private static byte[] withLength(byte[] text) {
		return ByteBuffer.allocate(Integer.BYTES + text.length).putInt(text.length).put(text).array();
	}

	private static byte[] normalised(String text) {
		String lines = (text.indexOf('\r') < 0) ? text : text.replace("\r\n", "\n").replace('\r', '\n');
		return Normalizer.normalize(lines, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Who a row is.
	 *
	 * @param hash of what stands in it
	 * @param ordinal 1 for the first row of the file that says this, 2 for the next, …
	 */
	public record Identity(String hash, int ordinal) {

		/**
		 * Whether an earlier row of the file says the same.
		 * @return whether it repeats one
		 */
		public boolean repeated() {
			return this.ordinal > 1;
		}

		@Override
		public String toString() {
			return this.hash + "-" + this.ordinal;
		}

	}

}
