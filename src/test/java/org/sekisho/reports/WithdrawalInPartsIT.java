package org.sekisho.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.Disturbance;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Withdrawals that take more than one part. */
@SekishoTest(packs = true)
class WithdrawalInPartsIT {

	private static final String HEADER = "Form;Case reference;Reporting office;Date of seizure;Country of seizure;"
			+ "Place;Substance;Quantity;Unit;Means of transport\n";

	/**
	 * Each file holds so many cases, the second half of which the next file holds too.
	 */
	private static final int CASES = 80;

	/** Of a withdrawal of such a file: seizures, and a look for more. */
	private static final int PARTS = CASES / 20 + 1;

	@Autowired
	private Graph graph;

	@Autowired
	private Disturbance disturbance;

	@Autowired
	private Withdrawal withdrawal;

	private Client client;

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
	}

	@AfterEach
	void calm() {
		this.disturbance.end();
	}

	@Test
	void interruptedWithdrawalEndsLikeOneThatIsNot(@Autowired ReportsAtStart start) {
		for (int file = 0; file < 3; file++) {
			Outcome expected = outcome(file, id -> this.withdrawal.withdraw(id, "Sent by mistake"));
			assertThat(expected.withdrawn()).isEqualTo((file == 1) ? 0 : CASES / 2);
			for (int part = 1; part <= PARTS; part += 2) {
				int last = part;
				assertThat(outcome(file, id -> {
					interrupt(id, last);
					return this.withdrawal.withdraw(id, "Sent by mistake again");
				})).as("file %s, interrupted after part %s", file, part).isEqualTo(expected);
			}
			assertThat(outcome(file, id -> {
				interrupt(id, 2);
				start.settle();
				return expected.withdrawn();
			})).as("file %s, ended by the next start", file).isEqualTo(expected);
		}
	}

	@Test
	void withdrawalUnderWayTellsHowFarItIs() {
		List<String> imports = load();
		List<String> told = new ArrayList<>();
		this.disturbance.beforeCommits(() -> told.add(this.client.ask("{ importProgress { id phase share } }")
			.get("importProgress")
			.valueStream()
			.filter(progress -> progress.get("id").stringValue().equals(imports.getFirst()))
			.map(progress -> progress.get("phase").stringValue() + " " + progress.get("share").doubleValue())
			.findFirst()
			.orElseThrow()));
		this.desk.withdraw(imports.getFirst());
		this.disturbance.end();
		assertThat(told).startsWith("WITHDRAWING 0.0", "WITHDRAWING 0.25", "WITHDRAWING 0.5", "WITHDRAWING 0.75",
				"WITHDRAWING 1.0");
		clear();
	}

	/**
	 * What is left of three files once one of them is withdrawn. Of the rows that name a
	 * place or substance, it may cite any.
	 */
	private Outcome outcome(int file, Withdrawing withdrawing) {
		List<String> imports = load();
		int withdrawn = withdrawing.withdraw(imports.get(file));
		List<String> records = new ArrayList<>();
		for (String line : LoadProcess.records(this.graph)) {
			String named = line;
			for (int number = 0; number < imports.size(); number++) {
				named = named.replace(imports.get(number), "import:" + number);
			}
			records.add(line.matches("(place|substance):.*") ? named.replaceAll("source:\\w+|\"row\":\"\\d+\"", "any")
					: named);
		}
		clear();
		return new Outcome(withdrawn, records.stream().sorted().toList());
	}

	/** Ends a withdrawal after some parts: the last of them without its knowledge. */
	private void interrupt(String id, int parts) {
		AtomicInteger done = new AtomicInteger();
		this.disturbance.afterCommits(() -> {
			if (done.incrementAndGet() == parts) {
				throw new GraphUnavailable(new IOException("Connection reset"));
			}
		});
		assertThatExceptionOfType(GraphUnavailable.class)
			.isThrownBy(() -> this.withdrawal.withdraw(id, "Sent by mistake"));
		this.disturbance.end();
	}

	/**
	 * Every other case that two files hold is amended by the second; what it said before
	 * names a place of its own.
	 */
	private List<String> load() {
		List<String> imports = new ArrayList<>();
		for (int file = 0; file < 3; file++) {
			int number = file;
			String rows = String.join("", IntStream.range(file * CASES / 2, file * CASES / 2 + CASES)
				.mapToObj(
						row -> "SIMPLIFIED;C-%d;th-customs;2012-03-01;Thailand;Place %s;Substance %d;%d;Kilogram;Car%n"
							.formatted(row, (row % 2 == 0) ? row : number + " " + row, row % 7, 1 + row % 5))
				.toList());
			JsonNode entry = this.desk.load("rilo-seizures", HEADER + rows);
			assertThat(entry.get("rejected").intValue()).as(entry.toString()).isZero();
			assertThat(entry.get("duplicates").intValue()).isEqualTo((file == 0) ? 0 : CASES / 4);
			imports.add(entry.get("id").stringValue());
		}
		return imports;
	}

	/** Of all that files said. */
	private void clear() {
		this.graph.write(new Statement("""
				MATCH (n) WHERE n:Import OR n:RowBlock OR n:Seizure OR n:SeizureVersion OR n:Substance OR n:Place
				OPTIONAL MATCH (n)-[:READ_FROM]->(source)
				DETACH DELETE n, source""", Map.of()));
	}

	private interface Withdrawing {

		int withdraw(String id);

	}

	/** What a withdrawal says that it took back, and what is left. */
	private record Outcome(int withdrawn, List<String> records) {

	}

}
