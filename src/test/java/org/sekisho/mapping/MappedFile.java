package org.sekisho.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.sekisho.knowledge.Countries;
import org.sekisho.mapping.Verdict.Rejected;
import org.sekisho.mapping.Verdict.Sound;
import org.sekisho.profiles.Profile;
import org.sekisho.profiles.Profiles;
import org.sekisho.reference.Factors;
import org.sekisho.reference.ReferenceLists;
import org.sekisho.reference.Substances;
import org.sekisho.reference.Thresholds;
import org.sekisho.reference.Units;
import org.sekisho.support.Lookups;
import org.sekisho.tables.TableRow;
import org.sekisho.vocabulary.Vocabulary;

/** A file of a few columns whose rows are made and mapped one by one. */
final class MappedFile {

	private static final Map<String, String> COUNTRIES = Map.of("Colombia", "CO", "Russian Federation", "RU", "Namibia",
			"NA", "Japan", "JP", "Spain", "ES", "Korea, Republic of", "KR");

	private static final Lists LISTS = new Lists(MappedFile::country, Lookups.get(ReferenceLists.class),
			Lookups.get(Units.class), Lookups.get(Factors.class), Lookups.get(Substances.class),
			Lookups.get(Thresholds.class), Vocabulary.read());

	private final List<String> columns;

	private final List<String> usual;

	private final RowMapper mapper;

	private MappedFile(Profile profile, Map<String, String> parameters, boolean spreadsheet,
			List<Outliers.Fence> fences, String... usual) {
		this.columns = new ArrayList<>();
		this.usual = new ArrayList<>();
		for (int pair = 0; pair < usual.length; pair += 2) {
			this.columns.add(usual[pair]);
			this.usual.add(usual[pair + 1]);
		}
		this.mapper = new RowMapper(new RowMapper.Settings(profile, this.columns, parameters, spreadsheet,
				LocalDate.of(2026, 11, 22), fences, LISTS.thresholds().current()), LISTS);
	}

	/** A file whose usual row has these columns and cells. */
	static MappedFile of(String profile, Map<String, String> parameters, String... usual) {
		return new MappedFile(shipped(profile), parameters, false, List.of(), usual);
	}

	/** The same as a spreadsheet. */
	static MappedFile spreadsheet(String profile, String... usual) {
		return new MappedFile(shipped(profile), Map.of("reporter", "office"), true, List.of(), usual);
	}

	/** The same with masses that are usual. */
	static MappedFile fenced(String profile, Outliers.Fence fence, String... usual) {
		return new MappedFile(shipped(profile), Map.of("reporter", "office"), false, List.of(fence), usual);
	}

	/** The same by a profile of the test's own. */
	static MappedFile by(String yaml, String... usual) {
		return new MappedFile(Lookups.get(Profiles.class).read("test", yaml), Map.of(), false, List.of(), usual);
	}

	private static Profile shipped(String name) {
		return Lookups.get(Profiles.class).find(name).orElseThrow();
	}

	private static Countries.Resolution country(String wording) {
		if (wording.equals("Unknown") || wording.equals("Other")) {
			return new Countries.Pseudo(wording);
		}
		if (wording.equals("NA")) {
			return new Countries.Known("country:NA", "Namibia", null, null);
		}
		if (wording.equals("USSR")) {
			return new Countries.Known("country:RU", "Russian Federation", null, LocalDate.of(1991, 12, 26));
		}
		String code = COUNTRIES.get(wording);
		return (code != null) ? new Countries.Known("country:" + code, wording, null, null)
				: new Countries.Unrecognised(wording);
	}

	List<String> columns() {
		return Collections.unmodifiableList(this.columns);
	}

	/** The usual row with other cells, given as column and cell in turn. */
	Verdict map(String... changes) {
		List<String> cells = new ArrayList<>(this.usual);
		for (int change = 0; change < changes.length; change += 2) {
			cells.set(this.columns.indexOf(changes[change]), changes[change + 1]);
		}
		return map(new TableRow(7, cells, null));
	}

	Verdict map(TableRow row) {
		return this.mapper.map(row);
	}

	Rejected rejected(String... changes) {
		return (Rejected) map(changes);
	}

	Sound sound(String... changes) {
		return (Sound) map(changes);
	}

	SeizureReport seizure(String... changes) {
		return (SeizureReport) sound(changes).finding();
	}

}
