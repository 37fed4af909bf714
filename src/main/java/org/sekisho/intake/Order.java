package org.sekisho.intake;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a file.
 *
 * @param profile how to read it; null where that is to be proposed
 * @param sheet which sheet of a workbook; null for the first that holds anything
 * @param encoding name of a character set; null where it is to be found out
 * @param delimiter what separates cells; null where it is to be found out
 * @param parameters values of the profile's parameters, such as {@code network}
 * @param mapping columns of this file that fill other fields than the profile says; a
 * blank field leaves the column out
 */
public record Order(@Nullable String profile, @Nullable String sheet, @Nullable String encoding,
		@Nullable String delimiter, Map<String, String> parameters, Map<String, String> mapping) {

	/**
	 * An order that leaves everything else to be found out.
	 * @param profile how to read the file
	 * @return the order
	 */
	public static Order by(String profile) {
		return new Order(profile, null, null, null, Map.of(), Map.of());
	}

}
