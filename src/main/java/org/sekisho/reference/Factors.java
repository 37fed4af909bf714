package org.sekisho.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What one of a unit that is none of mass is taken to weigh. Such a factor is an
 * assumption: it has a version and a source, and a reader is told of it.
 */
@Component
public class Factors {

	private final List<Entry> entries;

	Factors() {
		this(ReferenceFile.shipped("factors.yml"));
	}

	Factors(ReferenceFile file) {
		this.entries = file.items().stream().map(Factors::entry).toList();
	}

	/**
	 * Finds the factor for a quantity: one for the substance before one for any.
	 * @param substanceId such as {@code substance:heroin}
	 * @param unitSymbol such as {@code L}
	 * @param day the day of the seizure
	 * @return the factor, if one is valid on the day
	 */
	public Optional<Factor> find(String substanceId, String unitSymbol, LocalDate day) {
		List<Entry> fitting = this.entries.stream()
			.filter(entry -> entry.unit().equals(unitSymbol) && entry.validity().validOn(day))
			.toList();
		return fitting.stream()
			.filter(entry -> entry.substances().contains(substanceId))
			.findFirst()
			.or(() -> fitting.stream().filter(entry -> entry.substances().isEmpty()).findFirst())
			.map(Entry::factor);
	}

	private static Entry entry(ReferenceFile part) {
		part.parts(List.of("id", "unit", "kilograms", "source", "substances", "validFrom", "validTo"));
		Factor factor = new Factor(part.part("id").text(), part.part("kilograms").number(), part.part("source").text());
		return new Entry(part.part("unit").text(), Set.copyOf(part.texts("substances")),
				new Code(factor.id(), factor.source(), part.day("validFrom"), part.day("validTo")), factor);
	}

	/**
	 * What one of a unit is taken to weigh.
	 *
	 * @param id its name and version, such as {@code unodc-volume@2018}
	 * @param kilograms kilograms a unit
	 * @param source who says so, and where
	 */
	public record Factor(String id, BigDecimal kilograms, String source) {

	}

	private record Entry(String unit, Set<String> substances, Code validity, Factor factor) {

	}

}
