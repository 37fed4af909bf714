package org.sekisho.tables.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SharedStringsTests {

	@Test
	void charactersTakeTwoBytesEach() throws IOException {
		String text = "東".repeat(1000);
		SharedStrings strings = new SharedStrings(2100);
		strings.read(part(text));
		assertThat(strings.get("0")).isEqualTo(text);
		assertThatExceptionOfType(DamagedWorkbook.class).isThrownBy(() -> new SharedStrings(1999).read(part(text)))
			.withMessageContaining("too many different texts");
	}

	private static XmlPart part(String text) throws IOException {
		String xml = "<sst><si><t>" + text + "</t></si></sst>";
		return new XmlPart("sst", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), 5000);
	}

}
