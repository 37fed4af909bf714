package org.sekisho.tables.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SharedStringsTests {

	@Test
	void textsTakeNoMoreThanTheirBytes() throws IOException {
		String text = "x".repeat(1000);
		SharedStrings strings = new SharedStrings(1004);
		strings.read(part(text));
		assertThat(strings.get("0")).isEqualTo(text);
		assertThatExceptionOfType(DamagedWorkbook.class).isThrownBy(() -> new SharedStrings(1003).read(part(text)))
			.withMessageContaining("too many different texts");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 255, 256, 257, 1000 })
	void eachOfManyTextsIsFound(int count) throws IOException {
		List<String> texts = IntStream.range(0, count).mapToObj(number -> "東".repeat(number % 3) + number).toList();
		SharedStrings strings = new SharedStrings();
		strings.read(part(texts.toArray(String[]::new)));
		for (int number = 0; number < count; number++) {
			assertThat(strings.get(" " + number)).isEqualTo(texts.get(number));
		}
		assertThatExceptionOfType(DamagedWorkbook.class).isThrownBy(() -> strings.get(String.valueOf(count)))
			.withMessageContaining("a text that is missing");
	}

	private static XmlPart part(String... texts) throws IOException {
		String xml = "<sst><si><t>" + String.join("</t></si><si><t>", texts) + "</t></si></sst>";
		return new XmlPart("sst", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), 5000);
	}

}
