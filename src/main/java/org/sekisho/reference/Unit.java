package org.sekisho.reference;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A unit of quantity.
 *
 * @param symbol short form for names, such as {@code kg}
 * @param label what a person calls it
 * @param kilograms what one of it weighs, by definition; null where it is no unit of mass
 */
public record Unit(String symbol, String label, @Nullable BigDecimal kilograms) {

}
