package org.sekisho.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.sekisho.knowledge.Countries;
import org.sekisho.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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

	private final Countries countries;

	Packs(Vocabulary vocabulary, PackWriter writer, Countries countries) {
		this.vocabulary = vocabulary;
		this.writer = writer;
		this.countries = countries;
	}

	/**
	 * Brings the graph up to date with the packs. Where all are as they were loaded,
	 * nothing is parsed or written; otherwise all are checked together, and those that
	 * changed are written, each in one transaction.
	 * @throws InvalidPacks where any pack is wrong; nothing has been written then
	 */
	public void load() {
		load(onClassPath());
		this.writer.dateLinks();
	}

	void load(Collection<Pack.File> files) {
		Map<String, String> held = this.writer.held();
		if (files.stream().allMatch(file -> held.containsValue(file.checksum()))) {
			return;
		}
		Facts facts = Facts.read(this.vocabulary, files);
		for (Pack pack : facts.packs()) {
			if (!held.containsValue(pack.file().checksum())) {
				this.writer.write(pack, facts, held.containsKey(pack.source().id()));
				LOG.info("Loaded {}: {} facts and {} links from {}", pack.file().name(), pack.facts().size(),
						pack.ties().size(), pack.source().id());
			}
		}
		this.countries.forget();
	}

	static List<Pack.File> onClassPath() {
		try {
			List<Pack.File> files = new ArrayList<>();
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:packs/*.yml")) {
				files.add(Pack.File.of("packs/" + resource.getFilename(), resource.getContentAsByteArray()));
			}
			files.sort(Comparator.comparing(Pack.File::name));
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The packs cannot be read", ex);
		}
	}

}
