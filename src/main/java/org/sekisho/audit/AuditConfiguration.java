package org.sekisho.audit;

import java.io.IOException;
import java.time.Clock;

import org.sekisho.audit.chain.Journal;
import org.sekisho.audit.chain.JournalFailed;
import org.sekisho.audit.chain.Trail;
import org.sekisho.graph.StartRefused;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the journal before anything can be looked at. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

	@Bean
	Journal journal(AuditSettings settings) {
		try {
			return Journal.open(new Journal.Settings(settings.folder(), settings.fileSize().toBytes(), settings.sync()),
					Clock.systemUTC());
		}
		catch (IOException ex) {
			throw refused(settings, ex);
		}
	}

	@Bean
	Recorder recorder(Journal journal, AuditSettings settings) {
		try {
			return new Recorder(journal);
		}
		catch (JournalFailed ex) {
			throw refused(settings, ex);
		}
	}

	private static StartRefused refused(AuditSettings settings, Exception problem) {
		return new StartRefused("The audit cannot be written: " + problem,
				"Let this user alone write to the folder " + settings.folder().toAbsolutePath().normalize()
						+ ", have room made there, or choose another with --sekisho.audit.folder=<folder>.");
	}

	@Bean
	Trail trail(AuditSettings settings) {
		return new Trail(settings.folder(), settings.searched().toBytes());
	}

}
