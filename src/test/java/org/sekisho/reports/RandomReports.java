package org.sekisho.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Seizures on random ways, as a file and as a second, plain reading of what their routes
 * are.
 */
final class RandomReports {

	static final List<String> COUNTRIES = List.of("TH", "LA", "MM", "JP", "NA", "KR");

	private static final Map<String, String> NAMES = Map.of("TH", "Thailand", "LA", "Laos", "MM", "Myanmar", "JP",
			"Japan", "NA", "Namibia", "KR", "Republic of Korea");

	private static final String HEADER = "Form;Case reference;Reporting office;Date of seizure;Country of seizure;"
			+ "Substance;Quantity;Unit;Means of transport;Country of origin;Country of departure;Transit countries;"
			+ "Country of destination\n";

	private final List<Row> rows = new ArrayList<>();

	/** A seizure; codes are empty where nothing is known, the mass is 0 where none is. */
	record Row(String number, LocalDate day, String country, int kilograms, String mode, String origin,
			String departure, List<String> transits, String destination) {

		private String line() {
			return String.join(";", "SIMPLIFIED", this.number, "th-customs", this.day.toString(), name(this.country),
					"Heroin", (this.kilograms > 0) ? this.kilograms + ";Kilogram" : ";",
					this.mode.equals("AIR") ? "Commercial air" : "Vessel", name(this.origin), name(this.departure),
					String.join(", ", this.transits.stream().map(NAMES::get).toList()), name(this.destination));
		}

		private static String name(String code) {
			return code.isEmpty() ? "Unknown" : String.valueOf(NAMES.get(code));
		}

		/** Written from the end, unlike what it is to check. */
		String route() {
			List<String> known = new ArrayList<>(List.of(this.destination));
			boolean aside = !this.country.equals(this.origin) && !this.country.equals(this.departure)
					&& !this.transits.contains(this.country) && !this.country.equals(this.destination);
			if (aside) {
				known.addAll(this.transits.isEmpty() ? List.of(this.country) : List.of("", this.country, ""));
			}
			known.addAll(this.transits.reversed());
			known.addAll(List.of(this.departure, this.origin));
			String path = String.join("",
					known.reversed().stream().map(code -> code.isEmpty() ? "~" : code + "-").toList());
			String squeezed = path.replaceAll("^~+", "").replaceAll("-~+", "~").replaceAll("[-~]+$", "");
			String once = squeezed;
			for (String code : COUNTRIES) {
				once = once.replaceAll(code + "([-~]" + code + ")+", code);
			}
			return (once.length() > 2) ? "route:" + this.mode + "/" + once : "";
		}

		List<String> stops() {
			return List.of(route().replaceAll("^.*/", "").split("[-~]"));
		}

		/** The stops that the goods had reached for sure. */
		List<String> reached() {
			return stops().subList(0, stops().indexOf(this.country) + 1);
		}

	}

	static RandomReports of(long seed, int many) {
		Random random = new Random(seed);
		RandomReports reports = new RandomReports();
		for (int i = 0; i < many; i++) {
			List<String> transits = new ArrayList<>();
			for (int t = random.nextInt(4); t > 1; t--) {
				transits.add(COUNTRIES.get(random.nextInt(COUNTRIES.size())));
			}
			reports.rows.add(new Row("R" + seed + "-" + i, LocalDate.of(2012, 1, 1).plusDays(random.nextInt(730)),
					COUNTRIES.get(random.nextInt(COUNTRIES.size())), random.nextInt(4),
					random.nextBoolean() ? "AIR" : "SEA", code(random), code(random), transits, code(random)));
		}
		return reports;
	}

	private static String code(Random random) {
		int which = random.nextInt(COUNTRIES.size() + 2);
		return (which < COUNTRIES.size()) ? COUNTRIES.get(which) : "";
	}

	String file() {
		return HEADER + String.join("\n", this.rows.stream().map(Row::line).toList()) + "\n";
	}

	List<Row> rows() {
		return this.rows;
	}

	/** Those that have a route, by it. */
	Map<String, List<Row>> byRoute(Predicate<Row> wanted) {
		Map<String, List<Row>> routes = new TreeMap<>();
		this.rows.stream()
			.filter(row -> !row.route().isEmpty() && wanted.test(row))
			.forEach(row -> routes.computeIfAbsent(row.route(), route -> new ArrayList<>()).add(row));
		return new LinkedHashMap<>(routes);
	}

}
