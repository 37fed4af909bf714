package org.sekisho.exports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Scale;
import org.sekisho.boards.BoardContent;
import org.sekisho.boards.ChartQuestions;
import org.sekisho.boards.ChartQuestions.Deadline;
import org.sekisho.exports.files.ExportedChart;
import org.sekisho.exports.files.ExportedChart.Cited;
import org.sekisho.exports.files.ExportedChart.Entity;
import org.sekisho.exports.files.ExportedChart.Link;
import org.sekisho.exports.files.ExportedChart.Place;
import org.sekisho.schema.Unanswered;

import org.springframework.stereotype.Component;

/**
 * Reads what a file is to say as the page of a chart reads it: what the caller may not
 * see is in no file.
 */
@Component
class ChartReading {

	private static final int ENTITIES_AT_ONCE = 500;

	private static final String CITATIONS = "citations { section page row grade source { id name publisher marking } }";

	private static final String ENTITIES = "query ExportEntities($ids: [ID!]!) { entities(ids: $ids) { id kind name marking "
			+ CITATIONS + " } }";

	private static final String LINKS = "query ExportLinks($ids: [ID!]!, $asOf: Date) { linksAmong(ids: $ids, asOf: $asOf) { "
			+ "truncated links { id type from to validFrom validTo weight marking " + CITATIONS + " } } }";

	private final ChartQuestions questions;

	private final Scale scale;

	private final Clock clock;

	ChartReading(ChartQuestions questions, Scale scale) {
		this.questions = questions;
		this.scale = scale;
		this.clock = Clock.systemUTC();
	}

	/**
	 * Which chart is read.
	 *
	 * @param board the id of the board; null where it is on none
	 * @param title what it is called
	 * @param description what it is about
	 * @param ids the entities
	 * @param links ids of links; null for all that there are between the entities
	 * @param places where entities stand
	 * @param asOf only links that may have held on this day; null for any
	 * @param marking how it is to be handled, whatever is on it; null for no marking
	 * @param remarks what is known not to be in it
	 */
	record Wanted(@Nullable String board, String title, String description, List<String> ids,
			@Nullable Set<String> links, Map<String, Place> places, @Nullable String asOf, @Nullable String marking,
			List<String> remarks) {

		boolean wants(String link) {
			return this.links == null || this.links.contains(link);
		}

		boolean hasAll(Collection<String> found) {
			return this.links != null && found.containsAll(this.links);
		}

	}

	/**
	 * Reads a chart.
	 * @throws ExportRefused where that is not possible
	 */
	ExportedChart read(Wanted wanted) {
		try {
			Deadline deadline = this.questions.deadline();
			List<Map<String, @Nullable Object>> entities = entities(wanted.ids(), deadline);
			List<String> there = entities.stream().map(entity -> text(entity, "id")).toList();
			Map<String, Map<String, @Nullable Object>> links = new LinkedHashMap<>();
			List<String> remarks = new ArrayList<>(wanted.remarks());
			if (!there.isEmpty() && readLinks(ChartQuestions.pairwise(there), wanted, links, deadline)) {
				remarks.add("There are more links between these entities than are told here.");
			}
			List<Entity> marked = entities.stream().map(entity -> entity(entity, wanted.places())).toList();
			List<Link> joined = links.values().stream().map(ChartReading::link).toList();
			return new ExportedChart(key(wanted, there, links.keySet()), wanted.title(), wanted.description(),
					this.clock.instant(), marked, joined, List.of(), List.of(),
					strictest(wanted.marking(), marked, joined), remarks);
		}
		catch (Unanswered ex) {
			throw ExportRefused.because(ex);
		}
	}

	private Map<String, @Nullable Object> ask(String document, Map<String, @Nullable Object> variables,
			Deadline deadline) {
		if (deadline.isOver()) {
			throw ExportRefused.tooLong();
		}
		return this.questions.ask(document, variables);
	}

	private List<Map<String, @Nullable Object>> entities(List<String> ids, Deadline deadline) {
		List<Map<String, @Nullable Object>> entities = new ArrayList<>();
		for (int from = 0; from < ids.size(); from += ENTITIES_AT_ONCE) {
			List<String> some = ids.subList(from, Math.min(ids.size(), from + ENTITIES_AT_ONCE));
			Object found = ask(ENTITIES, Map.of("ids", some), deadline).get("entities");
			list(found).stream().filter(Objects::nonNull).forEach(entity -> entities.add(map(entity)));
		}
		return entities;
	}

	/**
	 * Reads links in parts, and parts with more links than one answer takes in smaller
	 * ones.
	 * @return whether there are more all the same
	 */
	private boolean readLinks(List<List<String>> parts, Wanted wanted, Map<String, Map<String, @Nullable Object>> links,
			Deadline deadline) {
		boolean more = false;
		for (List<String> part : parts) {
			boolean cut = readLinks(part, wanted.asOf(), deadline, link -> {
				if (wanted.wants(text(link, "id"))) {
					links.put(text(link, "id"), link);
				}
			});
			if (links.size() > BoardContent.MOST_LINKS) {
				throw ExportRefused.tooManyLinks();
			}
			if (cut && !wanted.hasAll(links.keySet())) {
				more |= part.size() <= 2 || readLinks(ChartQuestions.pairwise(part, Math.max(1, part.size() / 4)),
						wanted, links, deadline);
			}
		}
		return more;
	}

	private boolean readLinks(List<String> part, @Nullable String asOf, Deadline deadline,
			Consumer<Map<String, @Nullable Object>> each) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("ids", part);
		variables.put("asOf", asOf);
		Map<String, @Nullable Object> among = map(ask(LINKS, variables, deadline).get("linksAmong"));
		list(among.get("links")).forEach(link -> each.accept(map(link)));
		return Boolean.TRUE.equals(among.get("truncated"));
	}

	/** Charts of the same entities and links are one, whatever they are called. */
	private static String key(Wanted wanted, List<String> entities, Collection<String> links) {
		return (wanted.board() != null) ? wanted.board()
				: Stream.concat(entities.stream(), links.stream()).sorted().collect(Collectors.joining("\n"));
	}

	/** The strictest that any of it is, since the file tells all of it. */
	private String strictest(@Nullable String own, List<Entity> entities, List<Link> links) {
		Stream<String> facts = Stream.<ExportedChart.Fact>concat(entities.stream(), links.stream())
			.flatMap(fact -> Stream.concat(Stream.of(fact.marking()), fact.cited().stream().map(Cited::marking)));
		return this.scale.strictest(Stream.concat(Stream.of(Objects.requireNonNullElse(own, "")), facts).toList());
	}

	private static List<Cited> cited(Map<String, @Nullable Object> fact) {
		return list(fact.get("citations")).stream().map(citation -> place(map(citation))).toList();
	}

	private static Cited place(Map<String, @Nullable Object> citation) {
		Map<String, @Nullable Object> source = map(citation.get("source"));
		String id = text(source, "id");
		return new Cited(id, text(source, "name"), (String) source.get("publisher"), (String) citation.get("section"),
				number(citation.get("page")), number(citation.get("row")), (String) citation.get("grade"),
				marking(source));
	}

	private static String marking(Map<String, @Nullable Object> marked) {
		return Objects.requireNonNullElse((String) marked.get("marking"), "");
	}

	private static Entity entity(Map<String, @Nullable Object> entity, Map<String, Place> places) {
		String id = text(entity, "id");
		return new Entity(id, text(entity, "kind"), text(entity, "name"), places.get(id), marking(entity),
				cited(entity));
	}

	private static Link link(Map<String, @Nullable Object> link) {
		return new Link(text(link, "id"), text(link, "type"), text(link, "from"), text(link, "to"),
				(String) link.get("validFrom"), (String) link.get("validTo"),
				(link.get("weight") instanceof Number weight) ? weight.doubleValue() : null, marking(link),
				cited(link));
	}

	private static @Nullable Integer number(@Nullable Object value) {
		return (value instanceof Number number) ? number.intValue() : null;
	}

	private static String text(Map<String, @Nullable Object> map, String key) {
		return Objects.requireNonNull(map.get(key)).toString();
	}

	private static List<?> list(@Nullable Object value) {
		return (List<?>) Objects.requireNonNull(value);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

}
