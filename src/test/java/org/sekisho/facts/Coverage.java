package org.sekisho.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.Pack.Fact;
import org.sekisho.facts.Pack.Section;
import org.sekisho.facts.Pack.Tie;
import org.sekisho.facts.Pack.Value;

/**
 * What packs record, section by section, as a page to hold beside the source.
 */
final class Coverage {

	private static final String OBSERVATION = "Observation";

	/** Kinds that are shown with the entity of which they are a part. */
	private static final Set<String> PARTS = Set.of("AgendaItem", OBSERVATION);

	private static final Set<String> SHOWN_ELSEWHERE = Set.of("name", "ordinal", "code");

	private final Facts facts;

	private final StringBuilder page = new StringBuilder();

	Coverage(Facts facts) {
		this.facts = facts;
	}

	String of(List<String> sources) {
		this.page
			.append("""
					# What the packs record

					Written anew by `mvn -B test -Dtest=CoverageTests -Dcoverage.write=true`; `CoverageTests` says when it must be.
					Each table has what one section of the source states, and below it stands what the section only names. What is
					known to the month is written so (`1998-05`); `1999-01/2004-01` is from the one to the other.
					Of the report's pages, only 17 and 23 bear a number in our text of it. The others are counted by its page breaks;
					III.2.(2)c has none: it begins on 27 or on 28, which the text does not show.
					""");
		for (String source : sources) {
			this.facts.packs().stream().filter(pack -> pack.source().id().equals(source)).forEach(this::pack);
		}
		return this.page.toString();
	}

	private void pack(Pack pack) {
		this.page.append("\n## ").append(pack.source().text("name")).append('\n');
		Map<Section, List<Fact>> sections = pack.facts()
			.stream()
			.collect(Collectors.groupingBy(Fact::section, LinkedHashMap::new, Collectors.toList()));
		sections.forEach((section, stated) -> section(section, stated,
				pack.ties().stream().filter(tie -> tie.section().equals(section)).toList()));
	}

	private void section(Section section, List<Fact> stated, List<Tie> ties) {
		this.page.append("\n### ").append(section.name());
		if (section.page() != null) {
			this.page.append(", page ").append(section.page());
		}
		Map<String, List<Fact>> whole = stated.stream()
			.filter(fact -> !isPart(fact.id()))
			.collect(Collectors.groupingBy(Fact::id, LinkedHashMap::new, Collectors.toList()));
		Set<String> named = new LinkedHashSet<>();
		List<String> rows = new ArrayList<>();
		whole.forEach((id, about) -> {
			String recorded = recorded(id, about, stated, ties);
			if (recorded.isEmpty()) {
				named.add(name(id));
			}
			else {
				rows.add("| %s | %s | %s |\n".formatted(words(about.getFirst().kind().name()), cell(name(id)),
						cell(recorded)));
			}
		});
		this.page.append("\n\n");
		if (!rows.isEmpty()) {
			this.page.append("| kind | name | recorded |\n| --- | --- | --- |\n");
			rows.forEach(this.page::append);
		}
		if (!named.isEmpty()) {
			this.page.append(rows.isEmpty() ? "" : "\n")
				.append("Named: ")
				.append(String.join("; ", named))
				.append('\n');
		}
	}

	private String recorded(String id, List<Fact> about, List<Fact> stated, List<Tie> ties) {
		List<String> recorded = new ArrayList<>();
		about.forEach(fact -> recorded.addAll(values(fact)));
		ties.stream()
			.filter(tie -> tie.owner().equals(id))
			.collect(Collectors.groupingBy(tie -> tie.link().name(), LinkedHashMap::new,
					Collectors.mapping(tie -> end(tie, stated, ties), Collectors.toList())))
			.forEach((link, ends) -> recorded.add(words(link) + ": " + joined(ends)));
		String observed = stated.stream()
			.filter(fact -> fact.kind().name().equals(OBSERVATION)
					&& ties.stream().anyMatch(tie -> tie.owner().equals(fact.id()) && tie.end().equals(id)))
			.map(Coverage::observation)
			.collect(Collectors.joining("; "));
		if (!observed.isEmpty()) {
			recorded.add(observed);
		}
		return String.join("<br>", recorded);
	}

	private static String joined(List<String> ends) {
		boolean plain = ends.size() == 1 || ends.stream().noneMatch(end -> end.endsWith(")"));
		return plain ? String.join("; ", ends) : "<br>• " + String.join("<br>• ", ends);
	}

	private static List<String> values(Fact fact) {
		return fact.values()
			.entrySet()
			.stream()
			.filter(value -> !SHOWN_ELSEWHERE.contains(value.getKey()))
			.map(value -> words(value.getKey()) + ": " + text(value.getValue()))
			.toList();
	}

	private String end(Tie tie, List<Fact> stated, List<Tie> ties) {
		String name = name(tie.end());
		List<String> more = new ArrayList<>();
		if (tie.properties().containsKey("role")) {
			more.add(String.valueOf(tie.properties().get("role")));
		}
		Object from = tie.properties().get("validFrom");
		Object to = tie.properties().get("validTo");
		if (from != null || to != null) {
			more.add(Objects.toString(from, "..") + "/" + Objects.toString(to, ".."));
		}
		if (isPart(tie.end())) {
			stated.stream()
				.filter(fact -> fact.id().equals(tie.end()))
				.flatMap(fact -> fact.values().entrySet().stream())
				.filter(value -> !SHOWN_ELSEWHERE.contains(value.getKey()))
				.forEach(value -> more.add(text(value.getValue())));
			ties.stream()
				.filter(other -> other.owner().equals(tie.end()))
				.forEach(other -> more.add(words(other.link().name()) + " " + name(other.end())));
		}
		return name + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
	}

	private static String observation(Fact fact) {
		return fact.text("year") + ": " + text(fact.values().get("value"))
				+ ("true".equals(fact.text("preliminary")) ? " (preliminary)" : "");
	}

	private boolean isPart(String id) {
		return PARTS.contains(Objects.requireNonNull(this.facts.entities().get(id)).kind().name());
	}

	private String name(String id) {
		return text(Objects.requireNonNull(this.facts.entities().get(id)).values().get("name"));
	}

	private static String text(@Nullable Value value) {
		return switch ((value != null) ? value.content() : null) {
			case null -> "unknown";
			case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("; "));
			case Double number -> number.toString().replaceAll("\\.0$", "");
			case Object content -> content.toString();
		};
	}

	private static String cell(String text) {
		return text.replace("|", "\\|");
	}

	private static String words(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}

}
