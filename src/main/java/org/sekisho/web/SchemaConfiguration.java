package org.sekisho.web;

import java.nio.charset.StandardCharsets;

import org.sekisho.patterns.AccessRule;
import org.sekisho.query.Questions;
import org.sekisho.schema.Scalars;
import org.sekisho.schema.SchemaCompletion;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Gives Spring for GraphQL the completed schema, and the fields that the vocabulary
 * answers.
 */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer completedSchema(Vocabulary vocabulary) {
		byte[] sdl = new SchemaCompletion(vocabulary).sdl().getBytes(StandardCharsets.UTF_8);
		return builder -> builder.schemaResources(new ByteArrayResource(sdl, "the schema, completed"))
			.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(new Documents()));
	}

	@Bean
	RuntimeWiringConfigurer vocabularyWiring(Vocabulary vocabulary, Questions questions) {
		VocabularyWiring wiring = new VocabularyWiring(vocabulary, questions);
		return builder -> {
			Scalars.all().forEach(builder::scalar);
			wiring.register(builder);
		};
	}

	/**
	 * Everybody may see everything, as long as the server listens on the loopback address
	 * alone.
	 */
	@Bean
	AccessRule unrestricted() {
		return AccessRule.unrestricted();
	}

}
