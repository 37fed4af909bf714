package org.sekisho.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.cells.Several;
import org.sekisho.mapping.SeizureReport.Country;
import org.sekisho.mapping.SeizureReport.Mention;
import org.sekisho.mapping.SeizureReport.Route;
import org.sekisho.profiles.Field;
import org.sekisho.profiles.Slot;

/** Reads which way the goods of a row came. */
final class RouteReading {

	private static final Slot TRANSITS = Slot.of(Field.TRANSITS);

	private final RowReading row;

	private final Country seizedIn;

	private final LocalDate day;

	RouteReading(RowReading row, Country seizedIn, LocalDate day) {
		this.row = row;
		this.seizedIn = seizedIn;
		this.day = day;
	}

	/** The route; a leg of it that goes nowhere is flagged. */
	Route route() {
		Mention origin = this.row.mention(Field.ORIGIN, this.day);
		Mention departure = this.row.mention(Field.DEPARTURE, this.day);
		Mention destination = this.row.mention(Field.DESTINATION, this.day);
		List<Country> transits = new ArrayList<>(0);
		String reported = transits(transits);
		checkLegs(departure.id(), transits, destination.id());
		return new Route(origin, departure, destination, List.copyOf(transits), reported, this.row.text(Field.ROUTING));
	}

	/** Fills in the countries, and gives the wording where that says more. */
	private @Nullable String transits(List<Country> transits) {
		String text = this.row.text(TRANSITS);
		if (text == null) {
			return null;
		}
		boolean plain = true;
		for (String wording : Several.in(text, this.row::isCountry)) {
			Country country = this.row.country(TRANSITS, wording, this.day);
			plain = plain && country != null && country.name().equals(wording);
			if (country != null) {
				transits.add(country);
			}
		}
		return plain ? null : text;
	}

	/** A journey within the country of the seizure is one, too. */
	private void checkLegs(@Nullable String departure, List<Country> transits, @Nullable String destination) {
		List<@Nullable String> stops = new ArrayList<>();
		stops.add(departure);
		transits.forEach((transit) -> stops.add(transit.id()));
		stops.add(destination);
		if (stops.stream().allMatch((stop) -> Objects.equals(stop, this.seizedIn.id()))) {
			return;
		}
		for (int stop = 1; stop < stops.size(); stop++) {
			String from = stops.get(stop - 1);
			if (from != null && from.equals(stops.get(stop))) {
				Field field = (stop == stops.size() - 1) ? Field.DESTINATION : Field.TRANSITS;
				this.row.flag(FindingCode.LEG_GOES_NOWHERE, Slot.of(field),
						"A leg of the route begins and ends in the same country.");
				return;
			}
		}
	}

}
