package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sekisho.mapping.Lists;
import org.sekisho.mapping.Outliers;
import org.sekisho.profiles.ColumnRule;
import org.sekisho.profiles.Columns;
import org.sekisho.profiles.InvalidProfile;
import org.sekisho.profiles.Parameter;
import org.sekisho.profiles.Profile;
import org.sekisho.profiles.Profiles;
import org.sekisho.profiles.Slot;
import org.sekisho.tables.Table;
import org.sekisho.tables.TableOptions;
import org.sekisho.tables.TableRefused;
import org.sekisho.tables.Tables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes report files in and keeps each in a folder of its own, with all that reading it
 * depends on, until it is discarded.
 */
@Component
public class Intake {

	/** Where a day begins first: no date after today's there can have passed anywhere. */
	private static final ZoneOffset FIRST_TIME_ZONE = ZoneOffset.ofHours(14);

	private static final int LISTED = 500;

	private final Profiles profiles;

	private final Tables tables;

	private final Lists lists;

	private final ObjectProvider<Outliers> outliers;

	private final Path folders;

	Intake(Profiles profiles, Tables tables, Lists lists, ObjectProvider<Outliers> outliers,
			@Value("${sekisho.data:./data}") Path data) {
		this.profiles = profiles;
		this.tables = tables;
		this.lists = lists;
		this.outliers = outliers;
		this.folders = data.resolve("imports");
	}

	/**
	 * The names of the profiles, for messages.
	 * @return the names, with commas between them
	 */
	public String profiles() {
		return String.join(", ", this.profiles.names());
	}

	/**
	 * Takes a file in.
	 * @param content its bytes, as sent
	 * @param givenName what its sender calls it
	 * @param order what its sender says of it
	 * @return the file, which the caller discards in the end
	 * @throws IOException where the disk does not take it; nothing is left of it then
	 * @throws ReportRefused where it is no such report; nothing is left of it then
	 */
	public ReportFile receive(InputStream content, String givenName, Order order) throws IOException {
		return receive(content, givenName, order, Strictness.STRICT);
	}

	/** Takes a file in that is only looked at, so that columns may be missing. */
	ReportFile inspect(InputStream content, String givenName, Order order) throws IOException {
		return receive(content, givenName, order, Strictness.LENIENT);
	}

	private ReportFile receive(InputStream content, String givenName, Order order, Strictness strictness)
			throws IOException {
		Profile named = (order.profile() != null) ? profile(order.profile()) : null;
		if (named != null && strictness == Strictness.STRICT) {
			checkParameters(named, order);
		}
		Folder folder = Folder.create(this.folders);
		try {
			String sha256 = folder.store(content);
			String name = Ticket.lastPart(givenName);
			Table table = open(folder, name, order);
			Profile chosen = (named != null) ? named : bestOf(table);
			Profile profile = this.profiles.adjusted(chosen, ReportFile.columns(table), order.mapping());
			if (strictness == Strictness.STRICT) {
				check(name, table, profile, order);
			}
			Ticket ticket = new Ticket(name, sha256, order.forProfile(profile), LocalDate.now(FIRST_TIME_ZONE),
					fences(strictness));
			folder.keep(profile.text(), ticket);
			return new ReportFile(folder, ticket, table, profile, this.lists);
		}
		catch (InvalidProfile ex) {
			folder.remove();
			throw ReportRefused.badRequest("Mapping unusable", String.valueOf(ex.getMessage()));
		}
		catch (IOException | RuntimeException ex) {
			folder.remove();
			throw ex;
		}
	}

	/**
	 * Opens a file again that was received before, perhaps by a former process. Reading
	 * it gives the same verdicts as before.
	 * @param name as {@link ReportFile#folder()} gave it
	 * @return the file
	 * @throws IOException where it is there no more or cannot be read
	 */
	public ReportFile reopen(String name) throws IOException {
		if (!Folder.isName(name)) {
			throw new IOException("There is no file " + name);
		}
		Folder folder = new Folder(this.folders.resolve(name));
		Ticket ticket = folder.ticket();
		Profile profile = this.profiles.read(String.valueOf(ticket.order().profile()), folder.profile());
		return new ReportFile(folder, ticket, open(folder, ticket.name(), ticket.order()), profile, this.lists);
	}

	/**
	 * Removes what a former process left behind, and nothing else.
	 * @param kept what stays, as {@link ReportFile#folder()} gave it
	 * @param moment what was received later stays too
	 * @throws IOException where the disk does not allow it
	 */
	public void discardAllBut(Collection<String> kept, Instant moment) throws IOException {
		for (Folder folder : Folder.in(this.folders)) {
			boolean old = Files.getLastModifiedTime(folder.path()).toInstant().isBefore(moment);
			if (old && !kept.contains(folder.name())) {
				folder.remove();
			}
		}
	}

	/** A look at a file does without, where the database is lost. */
	private List<Outliers.Fence> fences(Strictness strictness) {
		Outliers known = this.outliers.getIfAvailable();
		try {
			return (known != null) ? known.fences() : List.of();
		}
		catch (RuntimeException ex) {
			if (strictness == Strictness.STRICT) {
				throw ex;
			}
			return List.of();
		}
	}

	private Table open(Folder folder, String name, Order order) throws IOException {
		try {
			return this.tables.open(folder.content(), name,
					new TableOptions(order.sheet(), order.encoding(), order.delimiter()));
		}
		catch (TableRefused ex) {
			throw ReportRefused.unreadable(ex.title(), ex.detail());
		}
	}

	private Profile profile(String name) {
		try {
			return this.profiles.find(name)
				.orElseThrow(() -> ReportRefused.badRequest("Unknown profile",
						"There is no profile '%s'. Give one of these as the form field 'profile': %s.".formatted(name,
								profiles())));
		}
		catch (InvalidProfile ex) {
			throw ReportRefused.badRequest("Profile unusable", String.valueOf(ex.getMessage()));
		}
	}

	private Profile bestOf(Table table) {
		return Fit.ranked(this.profiles.offered(), ReportFile.columns(table)).getFirst().profile();
	}

	private static void checkParameters(Profile profile, Order order) {
		profile.parameters()
			.stream()
			.filter((parameter) -> parameter.mandatory() && !order.parameters().containsKey(parameter.name()))
			.findFirst()
			.ifPresent((parameter) -> {
				throw ReportRefused.badRequest("Form field missing", "The profile %s needs the form field '%s': %s."
					.formatted(profile.name(), parameter.name(), parameter.title()));
			});
	}

	private static void check(String name, Table table, Profile profile, Order order) {
		List<String> header = ReportFile.columns(table);
		Columns columns = new Columns(profile, header, order.parameters());
		List<Slot> missing = columns.missing();
		if (!missing.isEmpty()) {
			String found = String.join(", ", header);
			throw ReportRefused.unreadable("Columns missing",
					"The header of %s lacks %s. Found%s: %s. Profile %s needs these columns: %s. Rename columns, or map them."
						.formatted(name, headers(profile, missing), delimiter(table),
								(found.length() <= LISTED) ? found : found.substring(0, LISTED) + "…", profile.name(),
								headers(profile, new Columns(profile, List.of(), Map.of()).missing())));
		}
		columns.repeated().ifPresent((twice) -> {
			throw ReportRefused.unreadable("Column repeated",
					"The header of %s names the column %s more than once. Remove or rename all but one of them."
						.formatted(name, twice));
		});
	}

	private static String delimiter(Table table) {
		Character delimiter = table.form().delimiter();
		return (delimiter == null) ? "" : ", taking the %s as delimiter".formatted(switch (delimiter) {
			case ';' -> "semicolon";
			case ',' -> "comma";
			case '\t' -> "tab";
			default -> "character " + delimiter;
		});
	}

	private static String headers(Profile profile, List<Slot> slots) {
		return slots.stream()
			.map(profile.columns()::get)
			.map(ColumnRule::headers)
			.map(List::getFirst)
			.collect(Collectors.joining(", "));
	}

	/** Whether a file must have all the columns that its profile needs. */
	private enum Strictness {

		STRICT, LENIENT

	}

}
