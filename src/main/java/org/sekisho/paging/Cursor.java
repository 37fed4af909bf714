package org.sekisho.paging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import org.sekisho.schema.InvalidQuestion;

/**
 * Marks a row's place in an order by the values that it is ordered by, so that rows added
 * meanwhile do not shift it. It is sealed, because these may be values that another
 * caller must not know.
 */
public final class Cursor {

	private static final JsonMapper JSON = JsonMapper.shared();

	private Cursor() {
	}

	/**
	 * The cursor of a row.
	 * @param signature names the order
	 * @param values the values that the row is ordered by
	 * @return text that clients take as it is
	 */
	public static String of(String signature, List<? extends @Nullable Object> values) {
		List<@Nullable Object> parts = new ArrayList<>(List.of(signature));
		values.forEach(value -> parts.add(isJson(value) ? value : value.toString()));
		return Seal.sealed(JSON.writeValueAsBytes(parts));
	}

	/**
	 * The text that a row is ordered by, where it is ordered by one text alone.
	 * @param cursor what {@link #of} made
	 * @param argument the argument that holds it
	 * @param signature names the order
	 * @return the row's text
	 * @throws InvalidQuestion where it was made for another order
	 */
	public static String text(String cursor, String argument, String signature) {
		Object text = values(cursor, argument, signature, List.of("ID")).getFirst();
		if (text == null) {
			throw refusal(argument);
		}
		return text.toString();
	}

	/**
	 * The values of the row that a cursor marks; refused where it was made for another
	 * order.
	 */
	static List<@Nullable Object> values(String cursor, String argument, String signature, List<String> types) {
		try {
			JsonNode parts = JSON.readTree(Seal.opened(cursor));
			if (!parts.isArray() || parts.size() != types.size() + 1 || !signature.equals(parts.get(0).asString(""))) {
				throw refusal(argument);
			}
			List<@Nullable Object> values = new ArrayList<>();
			for (int i = 0; i < types.size(); i++) {
				values.add(value(parts.get(i + 1), types.get(i)));
			}
			return values;
		}
		catch (IllegalArgumentException | DateTimeException | JacksonException ex) {
			throw refusal(argument);
		}
	}

	private static boolean isJson(@Nullable Object value) {
		return value == null || value instanceof Number || value instanceof Boolean;
	}

	private static @Nullable Object value(JsonNode part, String type) {
		if (part.isNull()) {
			return null;
		}
		return switch (type) {
			case "Int" -> part.longValue();
			case "Float" -> part.doubleValue();
			case "Boolean" -> part.booleanValue();
			case "Date" -> LocalDate.parse(part.stringValue());
			case "DateTime" -> OffsetDateTime.parse(part.stringValue());
			default -> part.stringValue();
		};
	}

	private static InvalidQuestion refusal(String argument) {
		return new InvalidQuestion("'" + argument + "' is no cursor of this list in this order: "
				+ "take it from an edge or from pageInfo of the same question, as asked by yourself since the server was started");
	}

}
