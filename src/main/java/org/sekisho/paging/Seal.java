package org.sekisho.paging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.sekisho.access.Caller;

/**
 * Makes what is given to a caller readable for nobody but the server, and good for nobody
 * but that caller, until the server ends. The nonce is made of the content, as in SIV
 * (RFC 5297), so that the same content is the same text each time.
 */
final class Seal {

	private static final SecretKeySpec KEY = new SecretKeySpec(random(), "AES");

	private static final SecretKeySpec NONCES = new SecretKeySpec(random(), "HmacSHA256");

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private Seal() {
	}

	private static byte[] random() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		return key;
	}

	/** Seals content for the caller of the moment. */
	static String sealed(byte[] content) {
		try {
			byte[] owner = owner();
			Mac mac = Mac.getInstance(NONCES.getAlgorithm());
			mac.init(NONCES);
			mac.update(owner);
			byte[] nonce = Arrays.copyOf(mac.doFinal(content), NONCE_BYTES);
			byte[] text = Arrays.copyOf(nonce, NONCE_BYTES + content.length + TAG_BITS / Byte.SIZE);
			cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(content, 0, content.length, text, NONCE_BYTES);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES and HMAC are in every JDK", ex);
		}
	}

	/**
	 * Opens what was sealed for the caller of the moment.
	 * @throws IllegalArgumentException where it was not
	 */
	static byte[] opened(String text) {
		byte[] sealed = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
		if (sealed.length <= NONCE_BYTES) {
			throw new IllegalArgumentException("Too short");
		}
		try {
			return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), owner()).doFinal(sealed, NONCE_BYTES,
					sealed.length - NONCE_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("Not sealed here for this caller", ex);
		}
	}

	private static Cipher cipher(int mode, byte[] nonce, byte[] owner) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, KEY, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(owner);
		return cipher;
	}

	private static byte[] owner() {
		return Caller.current().map(Caller::name).orElse("").getBytes(StandardCharsets.UTF_8);
	}

}
