package org.sekisho;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class Sekisho {

	public static void main(String[] arguments) {
		SpringApplication.run(Sekisho.class, arguments);
	}

}
