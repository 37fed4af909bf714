package org.sekisho.web;

import java.nio.charset.StandardCharsets;

import org.sekisho.query.Questions;
import org.sekisho.schema.Scalars;
import org.sekisho.schema.SchemaCompletion;
import org.sekisho.statistics.StatisticTypes;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Gives Spring for GraphQL the completed schema, and the fields that the vocabulary
 * answers.
 */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer completedSchema(Vocabulary vocabulary) {
		String completed = new SchemaCompletion(vocabulary).sdl() + new StatisticTypes(vocabulary).sdl();
		byte[] sdl = completed.getBytes(StandardCharsets.UTF_8);
		return builder -> builder.schemaResources(new ByteArrayResource(sdl, "the schema, completed"))
			.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(new Documents()));
	}

	@Bean
	RuntimeWiringConfigurer vocabularyWiring(Vocabulary vocabulary, Questions questions) {
		return builder -> {
			Scalars.all().forEach(builder::scalar);
			new VocabularyWiring(vocabulary, questions).register(builder);
		};
	}

	/**
	 * A question is answered in the thread of its request, controllers' fields too, so
	 * that it is known what runs for whom. That thread is a virtual one and may wait.
	 */
	@Bean
	static BeanPostProcessor controllersInTheThreadOfTheRequest() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof AnnotatedControllerConfigurer controllers) {
					controllers.setBlockingMethodPredicate(null);
				}
				return bean;
			}
		};
	}

}
