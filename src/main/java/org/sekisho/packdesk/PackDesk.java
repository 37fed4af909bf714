package org.sekisho.packdesk;

import java.util.stream.Collectors;
import java.util.HashMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.StatementRunner;
import org.sekisho.markings.Handlings;
import org.sekisho.markings.Inheritance;
import org.sekisho.facts.InvalidPacks;
import org.sekisho.intake.Order;
import org.sekisho.intake.ReadingPlaces;
import org.sekisho.intake.ReportRefused;
import org.sekisho.intake.Upload;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.Ledger;
import org.sekisho.ledger.RowBlock;
import org.sekisho.ledger.RowVerdict;
import org.sekisho.packs.ImportedPacks;
import org.sekisho.packs.ImportedPacks.Look;
import org.sekisho.packs.ImportedPacks.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Loads packs that people send, each whole or not at all, and takes them back. Nobody
 * else may write while {@link #load} or {@link #withdraw} is at work.
 */
@Component
public class PackDesk {

	/** What packs are called among the profiles of reports. */
	public static final String PROFILE = "pack";

	private static final Logger LOG = LoggerFactory.getLogger(PackDesk.class);

	/** As long as a text that a node keeps and a request checks may be. */
	private static final int MOST_BYTES = 8 << 20;

	private static final int BEGINNING = 4096;

	/**
	 * The first line that says something begins with one of the two fields of a pack.
	 * What begins with a brace may be a report in JSON Lines, some of which have a
	 * source, too.
	 */
	private static final Pattern PACK = Pattern
		.compile("\\A\\uFEFF?(?:\\s*(?:#.*|%.*|---)?\\R)*+(?:---\\s+)?\\s*[\"']?(?:source|sections)[\"']?\\s*:\\s");

	private static final int BLOCK = 4000;

	private static final String SENDER = "anonymous";

	private final ImportedPacks packs;

	private final Ledger ledger;

	private final ReadingPlaces places;

	private final Handlings handlings;

	private final Inheritance inheritance;

	PackDesk(ImportedPacks packs, Ledger ledger, ReadingPlaces places, Handlings handlings, Inheritance inheritance) {
		this.places = places;
		this.handlings = handlings;
		this.inheritance = inheritance;
		this.packs = packs;
		this.ledger = ledger;
	}

	/**
	 * Whether a file is a pack: its sender says so or, where the sender names no profile,
	 * it begins like one, or is called like a file in YAML, which no report is.
	 * @param upload the file
	 * @param order what its sender says of it
	 * @return whether it is for this desk
	 * @throws IOException where the disk does not give it
	 */
	public static boolean isPack(Upload upload, Order order) throws IOException {
		if (order.profile() != null) {
			return order.profile().equals(PROFILE);
		}
		String name = upload.name().toLowerCase(Locale.ROOT);
		return name.endsWith(".yml") || name.endsWith(".yaml")
				|| PACK.matcher(new String(upload.first(BEGINNING), StandardCharsets.UTF_8)).lookingAt();
	}

	/**
	 * Looks at a pack without loading it.
	 * @param upload the file
	 * @return what it states, or what is wrong with it
	 * @throws IOException where the disk does not give it
	 * @throws ReportRefused where too many look at once
	 */
	public Object preview(Upload upload) throws IOException {
		try (ReadingPlaces.Place _ = this.places.enterSoon()) {
			byte[] content = content(upload);
			return PackPreview.of(upload.token(), this.packs.look(upload.name(), content));
		}
		catch (InvalidPacks ex) {
			return PackPreview.of(upload.token(), ex);
		}
	}

	/**
	 * Loads a pack and its entry in the ledger in one transaction.
	 * @param upload the file
	 * @param content its bytes
	 * @param marking how what it states is to be handled; null for no marking
	 * @return the entry, which has come to its end
	 * @throws ReportRefused where it is wrong; nothing is written then
	 */
	public ImportEntry load(Upload upload, byte[] content, @Nullable String marking) {
		String id = "import:" + UUID.randomUUID();
		Map<String, String> file = new HashMap<>(
				Map.of("profile", PROFILE, "fileName", upload.name(), "sha256", upload.sha256()));
		String handling = this.handlings.of(marking);
		if (handling != null) {
			file.putAll(Map.of("marking", handling, Handlings.PROPERTY, handling));
		}
		try {
			Look look = this.packs.load(id, upload.name(), content, SENDER, (stated, runner) -> {
				this.ledger.recordWhole(id, stated.source(), file, blocks(id, stated.rows()), runner);
				mark(stated, runner);
			});
			LOG.info("Loaded {}: {} with {} rows and {} links from {}", id, upload.name(), look.rows().size(),
					look.links(), look.source());
		}
		catch (InvalidPacks ex) {
			throw PackProblem.refused(ex);
		}
		return this.ledger.known(id);
	}

	private void mark(Look stated, StatementRunner runner) {
		List<Map<String, @Nullable Object>> mixed = this.inheritance.pack(stated.source(), stated.gone(), runner);
		if (!mixed.isEmpty()) {
			throw ReportRefused.unreadable("Pack unusable",
					"The pack cannot be loaded; nothing of it was. Another source, which is marked otherwise, speaks of "
							+ mixed.stream().map(row -> String.valueOf(row.get("id"))).collect(Collectors.joining(", "))
							+ ". Give what is said here an id of its own and link to the other, or load both under the same marking.");
		}
	}

	/**
	 * Whether an import brought a pack and is not withdrawn.
	 * @param id the import
	 * @return whether it is for this desk to take it back
	 */
	public boolean has(String id) {
		return this.packs.has(id);
	}

	/**
	 * Takes a pack back.
	 * @param id the import
	 * @param reason why, for the ledger
	 * @throws ReportRefused where it is withdrawn already, or other packs need it
	 */
	public void withdraw(String id, String reason) {
		ImportEntry entry = this.ledger.requireWithdrawable(id);
		try {
			this.packs.withdraw(id, SENDER, runner -> {
				this.ledger.withdrawWhole(entry, reason, runner);
				this.inheritance.pack(entry.sourceId(), List.of(), runner);
			});
			LOG.info("Withdrew {}", id);
		}
		catch (InvalidPacks ex) {
			throw PackProblem.needed(id, ex);
		}
	}

	/**
	 * Sees to it that no pack links to what goes with a report.
	 * @param id the import that is to be withdrawn
	 * @throws ReportRefused where one does
	 */
	public void requireUnlinked(String id) {
		List<String> linked = this.packs.linkedSeizures(id);
		if (!linked.isEmpty()) {
			throw ReportRefused.conflict("Seizures linked",
					"The import '%s' cannot be withdrawn, because packs link to seizures that only it reports: %s. Amend or withdraw these packs first."
						.formatted(id, String.join("; ", linked)));
		}
	}

	/**
	 * Reads a pack.
	 * @param upload the file
	 * @return its bytes
	 * @throws IOException where the disk does not give it
	 * @throws ReportRefused where it is too long
	 */
	public static byte[] content(Upload upload) throws IOException {
		byte[] content = upload.first(MOST_BYTES + 1);
		if (content.length > MOST_BYTES) {
			throw ReportRefused.unreadable("Pack too long",
					"A pack has at most %,d bytes. Split it into packs of several sources.".formatted(MOST_BYTES));
		}
		return content;
	}

	private static List<RowBlock> blocks(String id, List<Row> rows) {
		List<RowBlock> blocks = new ArrayList<>();
		for (int first = 0; first < rows.size(); first += BLOCK) {
			blocks.add(new RowBlock(id, rows.subList(first, Math.min(rows.size(), first + BLOCK))
				.stream()
				.map(row -> new RowBlock.Row(row.line(), row.fresh() ? RowVerdict.ACCEPTED : RowVerdict.DUPLICATE,
						row.record(), List.of(), "", null))
				.toList()));
		}
		return blocks;
	}

}
