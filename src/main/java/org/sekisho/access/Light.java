package org.sekisho.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Lights of the Traffic Light Protocol, version 2.0 (FIRST, 2022), each stricter than the
 * one before.
 */
public enum Light {

	/** May go to anybody. */
	CLEAR,

	/** May go within the community. */
	GREEN,

	/** May go to those of the organisation and its clients who need it. */
	AMBER,

	/** May go to those of the organisation who need it. */
	AMBER_STRICT,

	/** Stays with those to whom it was given. */
	RED;

	/**
	 * As it is written.
	 * @return such as TLP:AMBER+STRICT
	 */
	public String label() {
		return "TLP:" + name().replace('_', '+');
	}

	/**
	 * Reads a light, however it is spaced; WHITE is what version 1.0 calls CLEAR.
	 * @param text such as TLP:AMBER+STRICT, amber strict or tlp-red
	 * @return the light, or nothing where the text is none
	 */
	public static Optional<Light> of(String text) {
		String plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s_:+-]+", "").replaceFirst("^TLP", "");
		return plain.equals("WHITE") ? Optional.of(CLEAR)
				: Arrays.stream(values()).filter(light -> light.name().replace("_", "").equals(plain)).findFirst();
	}

}
