package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/** Writes what was measured as Markdown for people and as JSON for programs. */
final class Report {

	private final Path folder;

	private final StringBuilder text = new StringBuilder();

	private final Map<String, Object> json = new LinkedHashMap<>();

	private final List<Map<String, Object>> work = new ArrayList<>();

	Report(Path folder) throws IOException {
		this.folder = folder;
		this.json.put("day", LocalDate.now().toString());
		this.json.put("machine", machine());
		this.json.put("work", this.work);
	}

	/** Adds a measurement and what it is compared with. */
	void add(List<Measurement> pair) {
		Measurement ours = pair.get(0);
		Measurement other = pair.get(1);
		double ratio = ours.median() / other.median();
		if (this.work.isEmpty()) {
			this.text.append("| work | median s | against | median s | ratio | aim | runs s | runs s of the other |\n");
			this.text.append("| --- | ---: | --- | ---: | ---: | ---: | --- | --- |\n");
		}
		this.text.append("| %s | %.2f | %s | %.2f | %.2f | %.2f | %s | %s |\n".formatted(ours.work(), ours.median(),
				other.work(), other.median(), ratio, ours.aim(), ours.runs(), other.runs()));
		this.work.add(Map.of("ours", ours, "other", other, "ratio", ratio));
	}

	/** Adds what became of the questions. */
	void add(QueryReport queries) {
		this.text.append(queries.text());
		this.json.put("queries", queries.json());
	}

	void write() throws IOException {
		String whole = "# Measured on %s\n\n%s\n\n%s".formatted(LocalDate.now(), machine(), this.text);
		Files.writeString(this.folder.resolve("report.md"), whole);
		Files.write(this.folder.resolve("report.json"), JsonMapper.shared().writeValueAsBytes(this.json));
		System.out.println(whole);
	}

	private static String machine() throws IOException {
		return "%d cores (%s), %d MiB of heap at most, Java %s, %s %s".formatted(
				Runtime.getRuntime().availableProcessors(), processor(), Runtime.getRuntime().maxMemory() >> 20,
				Runtime.version(), System.getProperty("os.name"), System.getProperty("os.arch"));
	}

	private static String processor() throws IOException {
		Path description = Path.of("/proc/cpuinfo");
		if (!Files.exists(description)) {
			return "unknown";
		}
		try (Stream<String> lines = Files.lines(description)) {
			return lines.filter(line -> line.startsWith("model name"))
				.map(line -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown");
		}
	}

}
