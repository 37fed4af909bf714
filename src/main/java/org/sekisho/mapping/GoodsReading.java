package org.sekisho.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.sekisho.cells.Remembered;
import org.sekisho.mapping.Outliers.Fence;
import org.sekisho.mapping.SeizureReport.Goods;
import org.sekisho.mapping.SeizureReport.Transport;
import org.sekisho.profiles.Field;
import org.sekisho.profiles.Parameter;
import org.sekisho.profiles.Profile.Trait;
import org.sekisho.profiles.Slot;
import org.sekisho.reference.Factors;
import org.sekisho.reference.Substance;
import org.sekisho.reference.Thresholds;
import org.sekisho.reference.Unit;

/** Reads the lines of goods of the rows of one file. */
final class GoodsReading {

	private final RowMapper mapper;

	private final Remembered<Substance> substances;

	private final Remembered<Optional<Unit>> units;

	private final Thresholds.Current thresholds;

	private final Map<String, Fence> fences = new HashMap<>();

	GoodsReading(RowMapper mapper) {
		this.mapper = mapper;
		this.substances = new Remembered<>(mapper.lists().substances()::find);
		this.units = new Remembered<>(mapper.lists().units()::find);
		this.thresholds = mapper.settings().thresholds();
		mapper.settings()
			.fences()
			.forEach((fence) -> this.fences.put(group(fence.substance(), fence.transport()), fence));
	}

	/**
	 * Reads the goods of a row.
	 * @param row the row
	 * @param day of the seizure; null where it cannot be read
	 * @param transport what carried them
	 * @return the lines that say anything; the first must
	 */
	List<Goods> read(RowReading row, @Nullable LocalDate day, Transport transport) {
		List<Goods> lines = new ArrayList<>(1);
		for (int line = 1; line <= this.mapper.columns().lines(); line++) {
			if (line == 1 || says(row, line)) {
				Goods goods = new Line(row, line, day, transport).read();
				if (goods != null) {
					lines.add(goods);
				}
			}
		}
		return lines;
	}

	private static boolean says(RowReading row, int line) {
		return row.text(new Slot(Field.SUBSTANCE, line)) != null || row.text(new Slot(Field.QUANTITY, line)) != null;
	}

	private static String group(String substance, Transport transport) {
		return substance + ' ' + transport;
	}

	/** One line of a row. */
	private final class Line {

		private final RowReading row;

		private final int line;

		private final @Nullable LocalDate day;

		private final Transport transport;

		private Line(RowReading row, int line, @Nullable LocalDate day, Transport transport) {
			this.row = row;
			this.line = line;
			this.day = day;
			this.transport = transport;
		}

		private @Nullable Goods read() {
			BigDecimal quantity = quantity();
			String wording = this.row.text(slot(Field.SUBSTANCE));
			if (wording == null || GoodsReading.this.mapper.key(wording).isEmpty()) {
				this.row.refuse(FindingCode.SUBSTANCE_MISSING, slot(Field.SUBSTANCE), "The substance is missing.");
				return null;
			}
			Substance substance = GoodsReading.this.substances.of(wording);
			if (!substance.known()) {
				this.row.flag(FindingCode.CODE_UNKNOWN, slot(Field.SUBSTANCE), "'" + RowReading.quoted(wording)
						+ "' is no substance that is known. It is kept as one of its own.");
			}
			String reported = this.row.text(slot(Field.UNIT));
			Unit unit = (reported != null) ? GoodsReading.this.units.of(reported).orElse(null) : null;
			Mass mass = (quantity != null) ? mass(substance, quantity, unit) : Mass.UNKNOWN;
			check(substance, mass.kilograms());
			BigDecimal value = this.row.number(slot(Field.VALUE));
			return new Goods(substance.id(), substance.name(), wording, number(quantity), reported,
					number(mass.kilograms()), mass.factor(), this.row.coded(slot(Field.GOODS_FORM), this.day).code(),
					number(value), this.row.coded(slot(Field.CURRENCY), this.day).code(),
					label(substance, quantity, (unit != null && unit.kilograms() != null) ? unit.symbol() : reported));
		}

		private @Nullable BigDecimal quantity() {
			int before = this.row.refusals();
			BigDecimal quantity = this.row.number(slot(Field.QUANTITY));
			if (quantity != null && quantity.signum() > 0) {
				return quantity;
			}
			if (this.row.refusals() == before) {
				this.row.flag(FindingCode.QUANTITY_MISSING, slot(Field.QUANTITY),
						"The quantity is zero or not reported.");
			}
			return null;
		}

		private Mass mass(Substance substance, BigDecimal quantity, @Nullable Unit unit) {
			BigDecimal kilograms = (unit != null) ? unit.kilograms() : null;
			if (kilograms != null) {
				return new Mass(quantity.multiply(kilograms), null);
			}
			Optional<Factors.Factor> factor = factor(substance, unit);
			if (factor.isPresent()) {
				return new Mass(quantity.multiply(factor.get().kilograms()), factor.get().id());
			}
			this.row.flag(FindingCode.UNIT_NOT_CONVERTIBLE, slot(Field.UNIT),
					"The unit is no unit of mass: how many kilograms it is, is not known.");
			return Mass.UNKNOWN;
		}

		private Optional<Factors.Factor> factor(Substance substance, @Nullable Unit unit) {
			boolean wanted = GoodsReading.this.mapper.settings().profile().is(Trait.FACTORS);
			return (wanted && unit != null && this.day != null)
					? GoodsReading.this.mapper.lists().factors().find(substance.id(), unit.symbol(), this.day)
					: Optional.empty();
		}

		private void check(Substance substance, @Nullable BigDecimal mass) {
			if (mass == null) {
				return;
			}
			Fence fence = GoodsReading.this.fences.get(group(substance.id(), this.transport));
			double kilograms = mass.doubleValue();
			if (fence != null && (kilograms < fence.lowestKg() || kilograms > fence.highestKg())) {
				this.row.flag(FindingCode.QUANTITY_OUTLIER, slot(Field.QUANTITY),
						"The mass is far from usual for this substance and means of transport: %s to %s kg."
							.formatted(fence.lowestKg(), fence.highestKg()));
			}
			String rilo = GoodsReading.this.mapper.settings().parameters().getOrDefault(Parameter.RILO, "");
			if (!rilo.isBlank() && this.day != null) {
				GoodsReading.this.thresholds.find(rilo, substance.id(), this.day)
					.filter((threshold) -> mass.compareTo(threshold.massKg()) < 0)
					.ifPresent((threshold) -> this.row.flag(FindingCode.BELOW_THRESHOLD, slot(Field.QUANTITY),
							"The mass is less than the %s kg from which on the RILO asks for a report (%s)."
								.formatted(threshold.massKg().toPlainString(), threshold.name())));
			}
		}

		private Slot slot(Field field) {
			return new Slot(field, this.line);
		}

	}

	private static @Nullable Double number(@Nullable BigDecimal number) {
		return (number != null) ? number.doubleValue() : null;
	}

	private static String label(Substance substance, @Nullable BigDecimal quantity, @Nullable String unit) {
		if (quantity == null) {
			return substance.name();
		}
		String number = substance.name() + ", " + quantity.stripTrailingZeros().toPlainString();
		return (unit != null) ? number + " " + unit : number;
	}

	/**
	 * What a line weighs.
	 *
	 * @param kilograms null where that is not known
	 * @param factor what was assumed; null for nothing
	 */
	private record Mass(@Nullable BigDecimal kilograms, @Nullable String factor) {

		private static final Mass UNKNOWN = new Mass(null, null);

	}

}
