package org.sekisho.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.InvalidPacks.Position;
import org.sekisho.facts.InvalidPacks.Problems;
import org.sekisho.facts.Pack;
import org.sekisho.facts.PackReader;
import org.sekisho.packs.PackVersions.Version;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/** The packs in force, read: those of the product only once. */
@Component
class PackShelf {

	private final Vocabulary vocabulary;

	private final PackVersions versions;

	private @Nullable List<Pack> shipped;

	PackShelf(Vocabulary vocabulary, PackVersions versions) {
		this.vocabulary = vocabulary;
		this.versions = versions;
	}

	Vocabulary vocabulary() {
		return this.vocabulary;
	}

	PackVersions versions() {
		return this.versions;
	}

	Optional<Pack> read(Pack.File file, Problems problems) {
		return new PackReader(this.vocabulary, problems).read(file);
	}

	synchronized List<Pack> shipped() {
		List<Pack> packs = this.shipped;
		if (packs == null) {
			packs = Pack.shipped().stream().flatMap(file -> read(file, new Problems()).stream()).toList();
			this.shipped = packs;
		}
		return packs;
	}

	boolean ships(String source) {
		return shipped().stream().anyMatch(pack -> pack.source().id().equals(source));
	}

	/**
	 * The packs in force as one of them is to change.
	 * @param source the source of that pack
	 * @param problems what is wrong with packs that should be in order
	 */
	InForce around(String source, Problems problems) {
		InForce around = new InForce(shipped(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		for (Version version : this.versions.inForce()) {
			if (version.source().equals(source)) {
				if (!version.told()) {
					problems.add(new Position(source, 1), "the source " + source
							+ " is that of a pack already that you are not cleared for: give this one another id");
				}
				read(version.file(), new Problems()).ifPresent(around.former::add);
			}
			else if (!ships(version.source())) {
				boolean fits = version.conflict() == null;
				read(version.file(), fits ? problems : new Problems())
					.ifPresent(fits ? around.fitting::add : around.unfit::add);
			}
		}
		return around;
	}

	/**
	 * The packs in force.
	 *
	 * @param shipped those of the product
	 * @param fitting those that were imported and fit to the product's
	 * @param unfit those that do not, which still have what they stated in the graph
	 * @param former the pack that is to change, at most one
	 */
	record InForce(List<Pack> shipped, List<Pack> fitting, List<Pack> unfit, List<Pack> former) {

		long length() {
			return this.fitting.stream().mapToLong(pack -> pack.file().text().length()).sum()
					+ this.unfit.stream().mapToLong(pack -> pack.file().text().length()).sum();
		}

	}

}
