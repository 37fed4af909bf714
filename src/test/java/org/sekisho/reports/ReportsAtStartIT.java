package org.sekisho.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.intake.Intake;
import org.sekisho.ledger.Ledger;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SekishoTest(packs = true)
class ReportsAtStartIT {

	private final Ledger ledger;

	private final Intake files;

	private final ImportQueue queue;

	private final Withdrawal withdrawal;

	private Client client;

	private Desk desk;

	@Autowired
	ReportsAtStartIT(Ledger ledger, Intake files, ImportQueue queue, Withdrawal withdrawal) {
		this.ledger = ledger;
		this.files = files;
		this.queue = queue;
		this.withdrawal = withdrawal;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
	}

	@Test
	void demonstrationIsLoadedOnceAndStaysAwayOnceWithdrawn() {
		JsonNode entry = start(true);
		assertThat(entry.get("status").stringValue()).as(entry.toString()).isEqualTo("COMPLETED");
		assertThat(entry.get("rejected").intValue()).isZero();
		assertThat(entry.get("accepted").intValue()).isEqualTo(demonstrated("SAMPLE")).isPositive();
		assertThat(start(true)).isEqualTo(entry);
		int withdrawn = this.withdrawal.withdraw(ReportsAtStart.DEMONSTRATION, "Real work begins");
		assertThat(withdrawn).isEqualTo(entry.get("accepted").intValue());
		assertThat(start(true).get("status").stringValue()).isEqualTo("WITHDRAWN");
		assertThat(demonstrated("SAMPLE")).isZero();
	}

	@Test
	void importFailsWhereItsFileIsGone(@Autowired Graph graph) {
		graph.write(new Statement(
				"""
						CREATE (:Entity:Import {id: 'import:left', name: 'left.csv', fileName: 'left.csv', profile: 'unodc-ids',
						  sha256: '0123456789abcdef', status: 'RUNNING', startedAt: $startedAt, rowsRead: 3, accepted: 2, duplicates: 1,
						  rejected: 0})""",
				Map.of("startedAt", Instant.EPOCH.atZone(ZoneOffset.UTC))));
		start(false);
		JsonNode entry = this.desk.ended("import:left");
		assertThat(entry.get("status").stringValue()).isEqualTo("FAILED");
		assertThat(entry.get("reason").stringValue()).contains("interrupted", "Load the same file again");
		assertThat(entry.get("endedAt").isNull()).isFalse();
		assertThat(entry.get("rowsRead").intValue()).isEqualTo(3);
	}

	@Test
	void withdrawalThatWasInterruptedGoesOn(@Autowired Graph graph) {
		String id = this.desk.load(Desk.file(Desk.row("Thailand", "2010-01-01", "1"))).get("id").stringValue();
		graph.write(new Statement("MATCH (i:Import {id: $id}) SET i.withdrawing = 'Sent by mistake', i.withdrawn = 7",
				Map.of("id", id)));
		assertThat(this.desk.ended(id).get("status").stringValue()).isEqualTo("COMPLETED");
		start(false);
		JsonNode entry = this.desk.entry(id);
		assertThat(entry.get("status").stringValue()).isEqualTo("WITHDRAWN");
		assertThat(entry.get("reason").stringValue()).isEqualTo("Sent by mistake");
	}

	@Test
	void onlyUploadsThatAFormerProcessLeftAreRemoved(@Value("${sekisho.data}") Path data) throws IOException {
		Path folder = Files.createDirectories(data.resolve("imports"));
		Path left = Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
		Files.writeString(left.resolve("content"), "left");
		Path notes = Files.writeString(folder.resolve("notes.txt"), "keep");
		Path others = Files.createDirectories(folder.resolve("others"));
		for (Path file : List.of(left, notes, others)) {
			Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
		}
		start(false);
		assertThat(left).doesNotExist();
		assertThat(notes).exists();
		assertThat(others).exists();
		Files.delete(notes);
		Files.delete(others);
	}

	private JsonNode start(boolean demonstration) {
		new ReportsAtStart(this.ledger, this.files, this.queue, this.withdrawal, demonstration).settle();
		return demonstration ? this.desk.ended(ReportsAtStart.DEMONSTRATION)
				: this.desk.entry(ReportsAtStart.DEMONSTRATION);
	}

	private int demonstrated(String flag) {
		return this.client.ask("{ seizures(where: { flags: { includes: " + flag + " } }) { totalCount } }")
			.get("seizures")
			.get("totalCount")
			.intValue();
	}

}
