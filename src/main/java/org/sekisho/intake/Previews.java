package org.sekisho.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.sekisho.intake.Preview.Choice;
import org.sekisho.intake.Preview.Column;
import org.sekisho.intake.Preview.Target;
import org.sekisho.mapping.Lists;
import org.sekisho.profiles.Columns;
import org.sekisho.profiles.Profile;
import org.sekisho.profiles.Profiles;
import org.sekisho.profiles.Slot;
import org.sekisho.tables.TableForm;
import org.springframework.stereotype.Component;

/** Looks at report files without loading anything. */
@Component
public class Previews {

	private static final int LINES = 3;

	private final Intake intake;

	private final ReadingPlaces places;

	private final Profiles profiles;

	private final Lists lists;

	Previews(Intake intake, ReadingPlaces places, Profiles profiles, Lists lists) {
		this.intake = intake;
		this.places = places;
		this.profiles = profiles;
		this.lists = lists;
	}

	/**
	 * Looks at a file.
	 * @param upload the file
	 * @param order what its sender says of it; without a profile, the one that fits best
	 * @return what was found
	 * @throws ReportRefused where it is no table, where too many others are being looked
	 * at, or where another look at it has begun meanwhile
	 */
	public Preview of(Upload upload, Order order) throws IOException {
		BooleanSupplier wanted = upload.latestLook();
		try (ReadingPlaces.Place _ = this.places.enterSoon()) {
			return look(upload, order, wanted);
		}
	}

	private Preview look(Upload upload, Order order, BooleanSupplier wanted) throws IOException {
		ReportFile file = this.intake.inspect(upload, order);
		try {
			Look look = new Look(file, new PlainWords(file.matched(), this.lists.countries()));
			look.read(wanted);
			List<Profile> offered = this.profiles.offered();
			return new Preview(upload.token(), form(file.form()), file.profile(), choices(offered, file.columns()),
					columns(file, look, offered), targets(file.settings().profile()), look.lines(), look.summary());
		}
		finally {
			file.discard();
		}
	}

	private static Preview.Form form(TableForm form) {
		Character delimiter = form.delimiter();
		return new Preview.Form(form.format().name(), form.encoding(),
				(delimiter != null) ? String.valueOf(delimiter) : null, form.sheet(), form.sheets(), form.compressed());
	}

	private static List<Choice> choices(List<Profile> offered, List<String> header) {
		return Fit.ranked(offered, header)
			.stream()
			.map((fit) -> new Choice(fit.profile().name(), fit.profile().about().title(), fit.share()))
			.toList();
	}

	private List<Column> columns(ReportFile file, Look look, List<Profile> offered) {
		Columns matched = file.matched();
		List<String> header = file.columns();
		Set<Slot> taken = new HashSet<>();
		for (int column = 0; column < header.size(); column++) {
			matched.slot(column).ifPresent(taken::add);
		}
		Proposals proposals = new Proposals(file.settings().profile(), offered, file.settings().spreadsheet(),
				this.lists);
		List<Column> columns = new ArrayList<>();
		for (int column = 0; column < header.size(); column++) {
			String field = matched.slot(column).map(Slot::label).orElse(null);
			columns.add(new Column(header.get(column), field, (field != null || matched.ignored(column)) ? List.of()
					: proposals.of(header.get(column), look.cells(column), taken)));
		}
		return columns;
	}

	private static List<Target> targets(Profile profile) {
		return Slot.all(profile.record(), LINES)
			.stream()
			.map((slot) -> new Target(slot.label(), slot.field().description()))
			.toList();
	}

}
