package org.sekisho.packs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.Pack;
import org.sekisho.graph.StatementRunner;
import org.sekisho.knowledge.Countries;
import org.sekisho.packs.PackVersions.Version;
import org.sekisho.packs.PackWriter.Loaded;

import org.springframework.stereotype.Component;

/**
 * Packs of the user's own. Of each source, the newest version that is not withdrawn is in
 * force. The caller sees to it that only one thing is done at a time.
 */
@Component
public class ImportedPacks {

	private final PackShelf shelf;

	private final PackWriter writer;

	private final PackVersions versions;

	private final Countries countries;

	ImportedPacks(PackShelf shelf, PackWriter writer, PackVersions versions, Countries countries) {
		this.shelf = shelf;
		this.writer = writer;
		this.versions = versions;
		this.countries = countries;
	}

	/**
	 * What would come of a pack.
	 * @param name what its sender calls it
	 * @param content its bytes
	 * @return what it states
	 * @throws InvalidPacks where it cannot be loaded
	 */
	public Look look(String name, byte[] content) {
		return PackChange.to(Pack.File.of(name, content), this.shelf).look();
	}

	/**
	 * Has a pack take the place of the former version, in one transaction with its entry
	 * in the ledger.
	 * @param importId the import
	 * @param name what its sender calls it
	 * @param content its bytes
	 * @param sender who loads it
	 * @param ledger makes the entry, once the source is recorded
	 * @return what it states
	 * @throws InvalidPacks where it cannot be loaded; nothing is written then
	 */
	public Look load(String importId, String name, byte[] content, String sender,
			BiConsumer<Look, StatementRunner> ledger) {
		Pack.File file = Pack.File.of(name, content);
		PackChange change = PackChange.to(file, this.shelf);
		Look look = change.look();
		Version version = new Version(importId, look.source(), true, file, Instant.now(), null);
		this.writer.inTransaction(runner -> {
			write(change, version, sender, runner);
			this.versions.keep(version, change.ends(), runner);
			ledger.accept(look, runner);
		});
		this.countries.forget();
		return look;
	}

	private void write(PackChange change, Version version, String sender, StatementRunner runner) {
		if (change.pack() != null) {
			this.writer.write(change.pack(), change.facts(), change.former() != null,
					new Loaded(sender, version.loadedAt()), runner);
			this.writer.dateLinks(runner);
		}
	}

	/**
	 * Whether an import brought a pack and is not withdrawn.
	 * @param importId the import
	 * @return false where the ledger has no such import, too
	 */
	public boolean has(String importId) {
		return this.versions.has(importId);
	}

	/**
	 * Which packs link to seizures that only this import holds.
	 * @param importId the import
	 * @return for each a sentence without its end
	 */
	public List<String> linkedSeizures(String importId) {
		return this.versions.linkedSeizures(importId);
	}

	/**
	 * Takes back what an import stated, in one transaction with its entry in the ledger.
	 * What another import had stated from the same source before holds again.
	 * @param importId the import
	 * @param sender who loaded it
	 * @param ledger closes the entry
	 * @throws InvalidPacks where others need what it states, or where the former version
	 * does not fit any more; nothing is changed then
	 */
	public void withdraw(String importId, String sender, Consumer<StatementRunner> ledger) {
		// Texts are long, so only those are read that matter.
		List<String> same = this.versions.ofSame(importId);
		Version version = this.versions.version(importId);
		boolean inForce = same.getFirst().equals(importId) && !this.shelf.ships(version.source());
		Consumer<StatementRunner> undo = inForce
				? undo(version, (same.size() > 1) ? this.versions.version(same.get(1)) : null, sender) : runner -> {
				};
		this.writer.inTransaction(runner -> {
			undo.accept(runner);
			this.versions.drop(importId, runner);
			ledger.accept(runner);
		});
		this.countries.forget();
	}

	private Consumer<StatementRunner> undo(Version version, @Nullable Version earlier, String sender) {
		PackChange change = PackChange.back(version, earlier, this.shelf);
		if (earlier == null) {
			return runner -> this.writer.takeBack(version.source(), change.facts(), runner);
		}
		return runner -> {
			write(change, earlier, sender, runner);
			this.versions.fits(earlier, runner);
		};
	}

	/**
	 * What a pack states.
	 *
	 * @param source the id of its source
	 * @param name what its source is called
	 * @param kinds how many entities of which kind it is about
	 * @param links how many links it states
	 * @param rows its source and its facts
	 * @param gone the entities that the version in force is about and this one is not
	 */
	public record Look(String source, String name, Map<String, Integer> kinds, int links, List<Row> rows,
			Set<String> gone) {

	}

	/**
	 * The source, or a fact.
	 *
	 * @param line the line in which it begins
	 * @param record the entity
	 * @param fresh whether it says what the version in force does not
	 */
	public record Row(int line, String record, boolean fresh) {

	}

}
