package org.sekisho.packs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.Facts;
import org.sekisho.facts.InvalidPacks;
import org.sekisho.facts.InvalidPacks.Problems;
import org.sekisho.facts.Pack;
import org.sekisho.graph.StatementRunner;
import org.sekisho.knowledge.Countries;
import org.sekisho.packs.PackVersions.Version;
import org.sekisho.packs.PackWriter.Loaded;
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

	private final PackWriter writer;

	private final PackVersions versions;

	private final Countries countries;

	private final PackShelf shelf;

	Packs(PackWriter writer, PackVersions versions, Countries countries, PackShelf shelf) {
		this.shelf = shelf;
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
	}

	void load(Collection<Pack.File> files) {
		writeChanged(files);
		this.writer.dateLinks();
	}

	private void writeChanged(Collection<Pack.File> files) {
		Map<String, String> held = this.writer.held();
		if (files.stream().allMatch(file -> held.containsValue(file.checksum()))) {
			return;
		}
		Together together = new Together(Facts.read(this.shelf.vocabulary(), files));
		together.add(this.versions.inForce());
		Facts facts = together.facts();
		for (Pack pack : together.shipped.packs()) {
			if (!held.containsValue(pack.file().checksum())) {
				this.writer.inTransaction(runner -> {
					this.writer.write(pack, facts, held.containsKey(pack.source().id()),
							new Loaded("Sekisho", Instant.now()), runner);
					this.writer.expectDates(runner);
				});
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

		private final List<Pack> fitting = new ArrayList<>();

		private final List<Pack> others = new ArrayList<>();

		private final Map<Version, String> verdicts = new LinkedHashMap<>();

		private Together(Facts shipped) {
			this.shipped = shipped;
			this.fitting.addAll(shipped.packs());
		}

		private void add(List<Version> versions) {
			Map<Version, Pack> read = new LinkedHashMap<>();
			for (Version imported : versions) {
				if (this.shipped.packs().stream().anyMatch(pack -> pack.source().id().equals(imported.source()))) {
					this.verdicts.put(imported, "The product itself has a pack of " + imported.source()
							+ " now, which has taken the place of this one. Withdraw this import.");
					continue;
				}
				Problems problems = new Problems();
				Pack pack = Packs.this.shelf.read(imported.file(), problems).orElse(null);
				try {
					problems.throwIfAny();
					read.put(imported, Objects.requireNonNull(pack));
				}
				catch (InvalidPacks ex) {
					refuse(imported, pack, ex);
				}
			}
			try {
				check(read.values());
				read.keySet().forEach(imported -> this.verdicts.put(imported, ""));
			}
			catch (InvalidPacks ex) {
				read.forEach(this::add);
			}
		}

		/** One by one, to find those that do not fit. */
		private void add(Version imported, Pack pack) {
			try {
				check(List.of(pack));
				this.verdicts.put(imported, "");
			}
			catch (InvalidPacks ex) {
				refuse(imported, pack, ex);
			}
		}

		private void check(Collection<Pack> packs) {
			List<Pack> together = Stream.concat(this.fitting.stream(), packs.stream()).toList();
			Facts.of(Packs.this.shelf.vocabulary(), together, Packs.this.versions.beyond(Set.of()), new Problems());
			this.fitting.addAll(packs);
		}

		private void refuse(Version imported, @Nullable Pack pack, InvalidPacks why) {
			if (pack != null) {
				this.others.add(pack);
			}
			this.verdicts.put(imported,
					"The pack does not fit to those of the product any more; what it stated stays as it was. "
							+ "Correct it and load it again, or withdraw it. " + why.getMessage());
		}

		private Facts facts() {
			return this.verdicts.isEmpty() ? this.shipped
					: Facts.merged(Stream.concat(this.fitting.stream(), this.others.stream()).toList());
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
