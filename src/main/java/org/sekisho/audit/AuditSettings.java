package org.sekisho.audit;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the audit is kept.
 *
 * @param folder where
 * @param sync after this long at most an entry is surely on disk; zero for before the
 * answer
 * @param fileSize after so much another file begins, as it does each day
 * @param searched how much is looked through for one answer at most
 */
@ConfigurationProperties("sekisho.audit")
record AuditSettings(@DefaultValue("./data/audit") Path folder, @DefaultValue("1s") Duration sync,
		@DefaultValue("32MB") DataSize fileSize, @DefaultValue("2GB") DataSize searched) {

}
