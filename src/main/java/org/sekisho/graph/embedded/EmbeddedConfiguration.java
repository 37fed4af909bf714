package org.sekisho.graph.embedded;

import java.net.URI;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.sekisho.graph.Graph;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("!server")
class EmbeddedConfiguration {

	@Bean
	Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j neo4j) {
		return new Neo4jConnectionDetails() {
			@Override
			public URI getUri() {
				return neo4j.address();
			}

			@Override
			public AuthToken getAuthToken() {
				return AuthTokens.basic(Password.USER, neo4j.password());
			}
		};
	}

	@Bean
	static BeanPostProcessor graphDataScienceOnDemand(ObjectProvider<EmbeddedNeo4j> neo4j) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof Graph graph) ? new AnalyticGraph(graph, neo4j.getObject()) : bean;
			}
		};
	}

}
