package org.sekisho.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers that carry a check digit, so that a slip of the pen shows. */
public final class CheckDigits {

	private static final Pattern CONTAINER = Pattern.compile("[A-Z]{3}[UJZ]\\d{7}");

	private static final Pattern IMO = Pattern.compile("(IMO(NO)?)?\\d{7}");

	private static final Pattern POSTAL_ITEM = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");

	private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

	private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}\\d{2}");

	private static final int[] POSTAL_WEIGHTS = { 8, 6, 4, 2, 3, 5, 9, 7 };

	private static final Pattern NOT_IN_NUMBERS = Pattern.compile("[^A-Z0-9]+");

	private CheckDigits() {
	}

	/**
	 * A number as it is compared: capital letters and digits only.
	 * @param number as somebody wrote it
	 * @return what is left; empty where nothing is
	 */
	public static String normalised(String number) {
		String plain = Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
		return NOT_IN_NUMBERS.matcher(plain).replaceAll("");
	}

	/**
	 * Whether a number is that of a container as of ISO 6346: an owner of three letters,
	 * a category (U, J or Z), six digits, and the check digit. Letters count from 10
	 * without the multiples of 11, the place of a character counts 2 to the power of the
	 * place; the sum modulo 11, and of that the last digit, is the check digit.
	 * @param number as somebody wrote it, with or without blanks and hyphens
	 * @return whether form and check digit are right
	 * @see <a href="https://www.bic-code.org/check-digit-calculator/">Bureau
	 * International des Containers: check digit</a>
	 */
	public static boolean isContainerNumber(String number) {
		String bare = normalised(number);
		if (!CONTAINER.matcher(bare).matches()) {
			return false;
		}
		int sum = 0;
		for (int place = 0; place < 10; place++) {
			sum += value(bare.charAt(place)) << place;
		}
		return sum % 11 % 10 == digit(bare, 10);
	}

	/**
	 * Whether a number is that of a ship as of the scheme in IMO resolution A.1117(30):
	 * seven digits, with or without IMO or IMO No. before them. The first six count seven
	 * times to twice; the last digit of their sum is the seventh.
	 * @param number as somebody wrote it
	 * @return whether form and check digit are right
	 */
	public static boolean isImoNumber(String number) {
		String bare = normalised(number);
		if (!IMO.matcher(bare).matches()) {
			return false;
		}
		String digits = bare.substring(bare.length() - 7);
		int sum = 0;
		for (int place = 0; place < 6; place++) {
			sum += (7 - place) * digit(digits, place);
		}
		return sum > 0 && sum % 10 == digit(digits, 6);
	}

	/**
	 * Whether a number is that of a postal item as of standard S10 of the Universal
	 * Postal Union: a service of two letters, eight digits, a check digit, a country.
	 * Eleven less the weighted sum modulo eleven is the check digit; 0 stands for 10, 5
	 * for 11.
	 * @param number as somebody wrote it
	 * @return whether form and check digit are right
	 */
	public static boolean isPostalItem(String number) {
		String bare = normalised(number);
		if (!POSTAL_ITEM.matcher(bare).matches()) {
			return false;
		}
		int sum = 0;
		for (int place = 0; place < POSTAL_WEIGHTS.length; place++) {
			sum += POSTAL_WEIGHTS[place] * digit(bare, place + 2);
		}
		int check = 11 - sum % 11;
		return digit(bare, 10) == ((check == 10) ? 0 : (check == 11) ? 5 : check);
	}

	/**
	 * Whether a number is that of an account as of ISO 13616: a country, two check
	 * digits, and up to 30 letters and digits. The check digits are those of ISO 7064,
	 * MOD 97-10, over what follows them and then the first four.
	 * @param number as somebody wrote it
	 * @return whether form and check digits are right
	 */
	public static boolean isIban(String number) {
		String bare = normalised(number);
		return IBAN.matcher(bare).matches() && isMod97(bare.substring(4) + bare.substring(0, 4));
	}

	/**
	 * Whether a number is the identifier of a legal entity as of ISO 17442: 18 letters
	 * and digits, and two check digits as of ISO 7064, MOD 97-10.
	 * @param number as somebody wrote it
	 * @return whether form and check digits are right
	 */
	public static boolean isLei(String number) {
		String bare = normalised(number);
		return LEI.matcher(bare).matches() && isMod97(bare);
	}

	/** Letters count from 10, in two places. */
	private static boolean isMod97(String text) {
		int rest = 0;
		for (int place = 0; place < text.length(); place++) {
			char character = text.charAt(place);
			int value = (character <= '9') ? character - '0' : character - 'A' + 10;
			rest = (rest * ((value < 10) ? 10 : 100) + value) % 97;
		}
		return rest == 1;
	}

	/** A is 10, B 12, K 21, L 23, U 32, V 34, Z 38: no multiple of 11 is used. */
	private static int value(char character) {
		if (character <= '9') {
			return character - '0';
		}
		int letter = character - 'A';
		return 10 + letter + (letter + 9) / 10;
	}

	private static int digit(String number, int place) {
		return number.charAt(place) - '0';
	}

}
