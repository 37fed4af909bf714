package org.sekisho.packs;

import org.sekisho.facts.Pack;
import org.sekisho.facts.InvalidPacks;
import org.sekisho.facts.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.sekisho.graph.StatementRunner;
import org.sekisho.knowledge.Countries;
import org.sekisho.packs.PackVersions.Version;
import org.sekisho.packs.PackWriter.Loaded;
import org.sekisho.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The document packs that the product ships: files {@code packs/*.yml}, one for each
 * source.
 */
@Component
public class Packs {

	private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

	private final Vocabulary vocabulary;

	private final PackWriter writer;

	private final PackVersions versions;

	private final Countries countries;

	Packs(Vocabulary vocabulary, PackWriter writer, PackVersions versions, Countries countries) {
		this.vocabulary = vocabulary;
		this.writer = writer;
		this.versions = versions;
		this.countries = countries;
	}

	/**
	 * Brings the graph up to date with the packs. Where all are as they were loaded,
	 * nothing is parsed or written; otherwise all are checked together, and those that
	 * changed are written, each in one transaction. Packs that were imported hinder
	 * nothing: where one does not fit any more, its import fails and keeps what it
	 * stated.
	 * @throws InvalidPacks where any of the product's packs is wrong; nothing has been
	 * written then
	 */
	public void load() {
		load(Pack.shipped());
		this.writer.dateLinks();
	}

	void load(Collection<Pack.File> files) {
		Map<String, String> held = this.writer.held();
		if (files.stream().allMatch(file -> held.containsValue(file.checksum()))) {
			return;
		}
		Together together = new Together(Facts.read(this.vocabulary, files));
		for (Version imported : this.versions.inForce()) {
			together.add(imported);
		}
		Facts facts = together.facts();
		for (Pack pack : together.shipped.packs()) {
			if (!held.containsValue(pack.file().checksum())) {
				this.writer.inTransaction(runner -> this.writer.write(pack, facts, held.containsKey(pack.source().id()),
						new Loaded("Sekisho", Instant.now()), runner));
				LOG.info("Loaded {}: {} facts and {} links from {}", pack.file().name(), pack.facts().size(),
						pack.ties().size(), pack.source().id());
			}
		}
		this.writer.inTransaction(together::mark);
		this.countries.forget();
	}

	/** The product's packs and those that were imported. */
	private final class Together {

		private final Facts shipped;

		private final List<Pack.File> fitting = new ArrayList<>();

		private final List<Pack.File> others = new ArrayList<>();

		private final Map<Version, String> verdicts = new LinkedHashMap<>();

		private Together(Facts shipped) {
			this.shipped = shipped;
			shipped.packs().forEach(pack -> this.fitting.add(pack.file()));
		}

		private void add(Version imported) {
			if (this.shipped.packs().stream().anyMatch(pack -> pack.source().id().equals(imported.source()))) {
				this.verdicts.put(imported, "The product itself has a pack of " + imported.source()
						+ " now, which has taken the place of this one. Withdraw this import.");
				return;
			}
			try {
				this.fitting.add(imported.file());
				Facts.read(Packs.this.vocabulary, this.fitting, Packs.this.versions.beyond(Set.of()));
				this.verdicts.put(imported, "");
			}
			catch (InvalidPacks ex) {
				this.fitting.removeLast();
				this.others.add(imported.file());
				this.verdicts.put(imported,
						"The pack does not fit to those of the product any more; what it stated stays as it was. "
								+ "Correct it and load it again, or withdraw it. " + ex.getMessage());
			}
		}

		private Facts facts() {
			return this.verdicts.isEmpty() ? this.shipped : Facts.merged(Packs.this.vocabulary,
					Stream.concat(this.fitting.stream(), this.others.stream()).toList());
		}

		private void mark(StatementRunner runner) {
			this.verdicts.forEach((imported, verdict) -> {
				if (verdict.isEmpty()) {
					Packs.this.versions.fits(imported, runner);
				}
				else {
					LOG.warn("{} fails: {}", imported.id(), verdict);
					Packs.this.versions.doesNotFit(imported, verdict, runner);
				}
			});
		}

	}

}
