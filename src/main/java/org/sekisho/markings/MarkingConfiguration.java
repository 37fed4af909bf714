package org.sekisho.markings;

import org.sekisho.access.Scale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;

/** Gives the others the scale of markings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarkingSettings.class)
class MarkingConfiguration {

	@Bean
	Scale scale(MarkingSettings settings) {
		return settings.scale();
	}

	/** Whoever asks, over the web or within the server, is known to be asking. */
	@Bean
	static BeanPostProcessor questionsUnderWay(ObjectProvider<Looks> looks) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof ExecutionGraphQlService service)
						? new QuestionsUnderWay(service, looks.getObject()) : bean;
			}
		};
	}

}
