package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** Writes measurements as Markdown for people and as JSON for programs. */
final class Report {

	private final Path folder;

	Report(Path folder) {
		this.folder = folder;
	}

	/** Writes pairs of a measurement and what it is compared with. */
	void write(List<List<Measurement>> pairs) throws IOException {
		StringBuilder table = new StringBuilder("# Measured on %s\n\n%s\n\n".formatted(LocalDate.now(), machine()));
		table.append("| work | median s | against | median s | ratio | aim | runs s | runs s of the other |\n");
		table.append("| --- | ---: | --- | ---: | ---: | ---: | --- | --- |\n");
		List<Map<String, Object>> json = new ArrayList<>();
		for (List<Measurement> pair : pairs) {
			Measurement ours = pair.get(0);
			Measurement other = pair.get(1);
			double ratio = ours.median() / other.median();
			table.append("| %s | %.2f | %s | %.2f | %.2f | %.2f | %s | %s |\n".formatted(ours.work(), ours.median(),
					other.work(), other.median(), ratio, ours.aim(), ours.runs(), other.runs()));
			Map<String, Object> entry = new LinkedHashMap<>();
			entry.put("ours", ours);
			entry.put("other", other);
			entry.put("ratio", ratio);
			json.add(entry);
		}
		Files.writeString(this.folder.resolve("report.md"), table);
		Files.write(this.folder.resolve("report.json"), JsonMapper.shared().writeValueAsBytes(json));
		System.out.println(table);
	}

	private static String machine() {
		return "%d cores, %d MiB of heap at most, Java %s, %s %s".formatted(Runtime.getRuntime().availableProcessors(),
				Runtime.getRuntime().maxMemory() >> 20, Runtime.version(), System.getProperty("os.name"),
				System.getProperty("os.arch"));
	}

}
