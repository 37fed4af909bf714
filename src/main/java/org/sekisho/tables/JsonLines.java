package org.sekisho.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.tables.TableForm.Format;
import org.sekisho.tables.text.TextEncoding;
import org.sekisho.tables.text.Window;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text of which each line is a JSON object. Its columns are the keys of all of them.
 */
final class JsonLines implements Table {

	private static final int MOST_COLUMNS = 16_384;

	private static final int LONGEST_KEY = 1000;

	/** Beyond so many digits a number is given with its exponent. */
	private static final int MOST_DIGITS = 40;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private final Content content;

	private final TextEncoding encoding;

	private final SequencedMap<String, Integer> columns = new LinkedHashMap<>();

	private final long rows;

	/**
	 * Reads a text from end to end.
	 * @param content the text
	 * @param encoding how it is written
	 * @throws TableRefused where no line holds an object
	 */
	JsonLines(Content content, TextEncoding encoding) throws IOException {
		this.content = content;
		this.encoding = encoding;
		long count = 0;
		try (TextLines lines = lines()) {
			for (; lines.hasNext(); count++) {
				TableRow line = lines.next();
				if (line.damage() == null) {
					addColumns(line.cells().getFirst());
				}
			}
		}
		this.rows = count;
		if (this.columns.isEmpty()) {
			throw new TableRefused("No JSON Lines",
					"No line of %s is one whole JSON object. Write each row as {\"column\": \"value\", …} on a line of its own."
						.formatted(content.fileName()));
		}
	}

	@Override
	public List<String> columns() {
		return this.columns.sequencedKeySet().stream().map(String::strip).toList();
	}

	@Override
	public TableForm form() {
		return new TableForm(Format.JSON_LINES, this.encoding.name(), null, null, List.of(), this.content.isPacked());
	}

	@Override
	public long rows() {
		return this.rows;
	}

	@Override
	public TableRows read() throws IOException {
		TextLines lines = lines();
		return new ReadAhead(lines) {

			@Override
			@Nullable TableRow advance() {
				return lines.hasNext() ? row(lines.next()) : null;
			}

		};
	}

	private TextLines lines() throws IOException {
		return new TextLines(new Window(this.encoding.read(this.content), Damage.LONGEST_ROW));
	}

	private void addColumns(String line) {
		try {
			JsonNode object = object(line);
			if (longestKey(object) <= LONGEST_KEY) {
				object.propertyNames().forEach(key -> this.columns.putIfAbsent(key, this.columns.size()));
			}
		}
		catch (JacksonException | IllegalArgumentException ex) {
			// The row will say so.
		}
		if (this.columns.size() > MOST_COLUMNS) {
			throw new TableRefused("Too many columns",
					"The objects of %s have more than %d different keys. Give each row the same keys."
						.formatted(this.content.fileName(), MOST_COLUMNS));
		}
	}

	private TableRow row(TableRow line) {
		if (line.damage() != null) {
			return line;
		}
		try {
			JsonNode object = object(line.cells().getFirst());
			if (longestKey(object) > LONGEST_KEY) {
				return new TableRow(line.number(), Damage.cut(line.cells()),
						new Damage(Damage.TOO_LONG, Damage.WHOLE_ROW,
								"A key has %d characters; a key can have at most %d. Shorten it."
									.formatted(longestKey(object), LONGEST_KEY)));
			}
			String[] cells = new String[this.columns.size()];
			Arrays.fill(cells, "");
			object.forEachEntry((key, value) -> cells[this.columns.getOrDefault(key, 0)] = text(value));
			return Damage.measured(line.number(), List.of(cells));
		}
		catch (JacksonException ex) {
			return unreadable(line, " It goes wrong at character %d.".formatted(ex.getLocation().getColumnNr()));
		}
		catch (IllegalArgumentException ex) {
			return unreadable(line, "");
		}
	}

	private static TableRow unreadable(TableRow line, String where) {
		return new TableRow(line.number(), Damage.cut(line.cells()), new Damage(Damage.UNREADABLE, Damage.WHOLE_ROW,
				"The line is not one whole JSON object with each key once.%s".formatted(where)));
	}

	private static JsonNode object(String line) {
		JsonNode object = JSON.readTree(line);
		if (!object.isObject()) {
			throw new IllegalArgumentException(line);
		}
		return object;
	}

	private static int longestKey(JsonNode object) {
		return object.propertyNames().stream().mapToInt(String::length).max().orElse(0);
	}

	private static String text(JsonNode value) {
		if (value.isArray() && value.valueStream().noneMatch(JsonNode::isContainer)) {
			return value.valueStream()
				.filter(element -> !element.isNull())
				.map(JsonLines::scalar)
				.collect(Collectors.joining("; "));
		}
		return value.isContainer() ? value.toString() : scalar(value);
	}

	private static String scalar(JsonNode value) {
		if (value.isNull()) {
			return "";
		}
		if (value.isBigDecimal()) {
			BigDecimal number = value.decimalValue();
			return (Math.abs(number.scale()) <= MOST_DIGITS) ? number.toPlainString() : number.toString();
		}
		return value.asString();
	}

}
