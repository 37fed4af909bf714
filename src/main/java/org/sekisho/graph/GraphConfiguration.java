package org.sekisho.graph;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphSettings.class)
class GraphConfiguration {

	/**
	 * The driver has to know Neo4j's port: made first of all, it would keep the rest
	 * waiting for the embedded Neo4j.
	 */
	@Bean
	static BeanFactoryPostProcessor driverAtFirstUse() {
		return beans -> beans.getBeanDefinition("neo4jDriver").setLazyInit(true);
	}

}
