package org.sekisho.exports.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Ids that are the same whenever and by whomever the same is exported: UUIDs of version 5
 * (RFC 9562) in a name space of ours.
 */
final class StixIds {

	private static final UUID NAME_SPACE = UUID.fromString("b5b6b6a1-0f0c-4f4e-9d5c-5e6b1d3f7a52");

	private StixIds() {
	}

	/** The id of an object of a type, by what tells it from others. */
	static String of(String type, String key) {
		byte[] name = key.getBytes(StandardCharsets.UTF_8);
		byte[] hash = DigestUtils.sha1(ByteBuffer.allocate(16 + name.length)
			.putLong(NAME_SPACE.getMostSignificantBits())
			.putLong(NAME_SPACE.getLeastSignificantBits())
			.put(name)
			.array());
		hash[6] = (byte) ((hash[6] & 0x0F) | 0x50);
		hash[8] = (byte) ((hash[8] & 0x3F) | 0x80);
		ByteBuffer bytes = ByteBuffer.wrap(hash);
		return type + "--" + new UUID(bytes.getLong(), bytes.getLong());
	}

}
