package org.sekisho.packdesk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.InvalidPacks;
import org.sekisho.packs.ImportedPacks.Look;

/**
 * What a look at a pack finds, in the shape of a look at a report, which has no columns
 * here.
 *
 * @param upload token by which the file can be named for a while, instead of sending it
 * @param form what was found out about the file
 * @param profile always {@value PackDesk#PROFILE}
 * @param profiles that one
 * @param columns none
 * @param fields none
 * @param rows none
 * @param summary of the whole file
 * @param pack what it states
 */
record PackPreview(String upload, Form form, String profile, List<Choice> profiles, List<Object> columns,
		List<Object> fields, List<Object> rows, Summary summary, Contents pack) {

	private static final Form TEXT = new Form("YAML", "UTF-8", null, null, List.of(), false);

	private static final int MOST_GONE = 100;

	static PackPreview of(String upload, Look look) {
		long fresh = look.rows().stream().filter(row -> row.fresh()).count();
		List<KindCount> kinds = look.kinds()
			.entrySet()
			.stream()
			.map(kind -> new KindCount(kind.getKey(), kind.getValue()))
			.toList();
		return of(upload, new Summary(look.rows().size(), look.rows().size(), 0, List.of()),
				new Contents(look.source(), look.name(), kinds, look.links(), fresh, look.rows().size() - fresh,
						look.gone().size(), look.gone().stream().limit(MOST_GONE).toList(), List.of(), 0));
	}

	static PackPreview of(String upload, InvalidPacks problems) {
		return of(upload, new Summary(0, 0, 0, List.of()), new Contents(null, null, List.of(), 0, 0, 0, 0, List.of(),
				PackProblem.listed(problems), problems.problems().size()));
	}

	private static PackPreview of(String upload, Summary summary, Contents contents) {
		return new PackPreview(upload, TEXT, PackDesk.PROFILE,
				List.of(new Choice(PackDesk.PROFILE, "Pack of facts", 1)), List.of(), List.of(), List.of(), summary,
				contents);
	}

	/**
	 * What a pack states, and what would become of it.
	 *
	 * @param source the id of its source; null where there are problems
	 * @param name what its source is called; null where there are problems
	 * @param kinds how many entities of which kind it is about
	 * @param links how many links it states
	 * @param fresh rows that are new or changed
	 * @param unchanged rows that are in already
	 * @param gone how many entities the version in force is about and this one is not
	 * @param goneIds the first of them
	 * @param problems what is wrong; it can be loaded where nothing is
	 * @param problemCount how many there are, of which only the first are listed
	 */
	record Contents(@Nullable String source, @Nullable String name, List<KindCount> kinds, int links, long fresh,
			long unchanged, int gone, List<String> goneIds, List<PackProblem> problems, int problemCount) {

	}

	/**
	 * How many entities of a kind there are.
	 *
	 * @param kind the kind
	 * @param count how many
	 */
	record KindCount(String kind, int count) {

	}

	/** See the look at a report. */
	record Form(String format, String encoding, @Nullable String delimiter, @Nullable String sheet, List<String> sheets,
			boolean compressed) {

	}

	/** See the look at a report. */
	record Choice(String name, String title, double fit) {

	}

	/** See the look at a report. */
	record Summary(long rows, long accepted, long rejected, List<Object> codes) {

	}

}
