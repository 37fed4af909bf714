package org.sekisho.reference;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units of quantity by their wordings. */
@Component
public class Units {

	private final Map<String, Unit> wordings = new HashMap<>();

	Units() {
		read(ReferenceFile.shipped("units.yml"));
		read(ReferenceFile.shipped("units-without-mass.yml"));
	}

	Units(ReferenceFile file) {
		read(file);
	}

	/**
	 * Finds a unit by its symbol, its label or another wording. Case, accents, width,
	 * blanks and punctuation don't matter.
	 * @param wording as somebody wrote it
	 * @return the unit, if it is known
	 */
	public Optional<Unit> find(String wording) {
		return Optional.ofNullable(this.wordings.get(Wording.folded(wording)));
	}

	/** All units. */
	public Collection<Unit> all() {
		return new LinkedHashSet<>(this.wordings.values());
	}

	private void read(ReferenceFile file) {
		file.parts().forEach((symbol, part) -> {
			Map<String, ReferenceFile> parts = part.parts(List.of("kilograms", "wordings"));
			List<String> others = part.part("wordings").texts();
			Unit unit = new Unit(symbol, others.getFirst(), kilograms(parts.get("kilograms")));
			add(part, unit, symbol);
			others.forEach(wording -> add(part, unit, wording));
		});
	}

	private static @Nullable BigDecimal kilograms(@Nullable ReferenceFile part) {
		return (part != null) ? part.number() : null;
	}

	private void add(ReferenceFile part, Unit unit, String wording) {
		Unit other = this.wordings.putIfAbsent(Wording.folded(wording), unit);
		if (other != null && !other.equals(unit)) {
			throw part.invalid("'" + wording + "' means " + other.symbol() + " already", "Leave it to one unit.");
		}
	}

}
