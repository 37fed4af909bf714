package org.sekisho.graph.embedded;

import org.sekisho.graph.GraphSettings;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/**
 * Begins to start Neo4j before there are any beans, because it takes longest; unless
 * there is a server. Being the first that has to be closed, it is closed last, after
 * everything that uses it.
 */
class EmbeddedStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (context.getEnvironment().acceptsProfiles(Profiles.of("server"))) {
			return;
		}
		GraphSettings settings = Binder.get(context.getEnvironment()).bindOrCreate("sekisho", GraphSettings.class);
		EmbeddedNeo4j neo4j = new EmbeddedNeo4j(settings);
		DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
		beans.registerSingleton("embeddedNeo4j", neo4j);
		beans.registerDisposableBean("embeddedNeo4j", neo4j::close);
		// Neither a start that fails before there are beans, nor one that is interrupted,
		// disposes of them.
		context.addApplicationListener((ApplicationListener<ApplicationFailedEvent>) failed -> neo4j.close());
		SpringApplication.getShutdownHandlers().add(neo4j::close);
	}

}
