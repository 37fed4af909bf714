package org.sekisho;

import org.sekisho.vocabulary.Vocabulary;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Sekisho. */
@SpringBootApplication
class Sekisho {

	public static void main(String[] arguments) {
		SpringApplication.run(Sekisho.class, arguments);
	}

	@Bean
	Vocabulary vocabulary() {
		return Vocabulary.read();
	}

}
