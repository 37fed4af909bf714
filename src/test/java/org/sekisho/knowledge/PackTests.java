package org.sekisho.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sekisho.vocabulary.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

class PackTests {

	static final Vocabulary VOCABULARY = Vocabulary.read();

	@Test
	void everyShippedPackIsValid() {
		List<Pack.File> files = Packs.onClassPath();
		assertThat(files).isNotEmpty();
		assertThat(Facts.read(VOCABULARY, files).packs()).hasSameSizeAs(files);
	}

}
