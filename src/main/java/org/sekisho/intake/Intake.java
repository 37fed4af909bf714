package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.sekisho.mapping.Lists;
import org.sekisho.mapping.Outliers;
import org.sekisho.profiles.InvalidProfile;
import org.sekisho.profiles.Profile;
import org.sekisho.profiles.Profiles;
import org.sekisho.reference.InvalidReference;
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

	private final Profiles profiles;

	private final Tables tables;

	private final Lists lists;

	private final ObjectProvider<Outliers> outliers;

	private final Uploads uploads;

	private final Counters counters;

	private final Path folders;

	Intake(Profiles profiles, Tables tables, Lists lists, ObjectProvider<Outliers> outliers, Uploads uploads,
			Counters counters, @Value("${sekisho.data:./data}") Path data) {
		this.profiles = profiles;
		this.tables = tables;
		this.lists = lists;
		this.outliers = outliers;
		this.uploads = uploads;
		this.counters = counters;
		this.folders = data.resolve("imports");
	}

	/**
	 * The names of the profiles that may be chosen, for messages.
	 * @return the names, with commas between them
	 */
	public String profiles() {
		return this.profiles.offered().stream().map(Profile::name).collect(Collectors.joining(", "));
	}

	/**
	 * Takes a file in that the server has.
	 * @param content its bytes, as sent
	 * @param givenName what its sender calls it
	 * @param order what its sender says of it
	 * @return the file, which the caller discards in the end
	 * @throws IOException where the disk does not take it; nothing is left of it then
	 * @throws ReportRefused where it is no such report; nothing is left of it then
	 */
	public ReportFile receive(InputStream content, String givenName, Order order) throws IOException {
		return receive((folder) -> folder.store(content), Ticket.lastPart(givenName), order, Strictness.STRICT);
	}

	/**
	 * Takes a file in that was sent before.
	 * @param upload the file, which stays where it is
	 * @param order what its sender says of it
	 * @return the file, which the caller discards in the end
	 * @throws IOException where the disk does not take it; nothing is left of it then
	 * @throws ReportRefused where it is no such report, or where too many others are
	 * being looked at; nothing is left of it then
	 */
	public ReportFile receive(Uploads.Upload upload, Order order) throws IOException {
		refuseDemonstration(order);
		try (Counters.Place _ = this.counters.take()) {
			return receive(upload::into, upload.name(), order, Strictness.STRICT);
		}
	}

	/** Takes a file in that is only looked at, so that columns may be missing. */
	ReportFile inspect(Uploads.Upload upload, Order order) throws IOException {
		refuseDemonstration(order);
		return receive(upload::into, upload.name(), order, Strictness.LENIENT);
	}

	private ReportFile receive(Content content, String name, Order order, Strictness strictness) throws IOException {
		Profile named = (order.profile() != null) ? profile(order.profile()) : null;
		if (named != null && strictness == Strictness.STRICT) {
			order.checkParameters(named);
		}
		Folder folder = Folder.create(this.folders);
		try {
			this.lists.thresholds().current();
			String sha256 = content.into(folder);
			Table table = open(folder, name, order);
			Profile chosen = (named != null) ? named : bestOf(table);
			Profile profile = this.profiles.adjusted(chosen, ReportFile.columns(table), order.mapping());
			if (strictness == Strictness.STRICT) {
				Fit.check(name, table, profile, order.parameters());
			}
			Ticket ticket = new Ticket(name, sha256, table.form(), ReportFile.columns(table), table.rows(),
					order.forProfile(profile), LocalDate.now(FIRST_TIME_ZONE), fences(strictness));
			folder.keep(profile.text(), ticket);
			return new ReportFile(folder, ticket, profile, this.lists, () -> table);
		}
		catch (TableRefused | InvalidReference | InvalidProfile ex) {
			folder.remove();
			throw ReportRefused.because(ex);
		}
		catch (IOException | RuntimeException ex) {
			folder.remove();
			throw ex;
		}
	}

	/**
	 * Opens a file again that was received before, perhaps by a former process. Reading
	 * it gives the same verdicts as before. This answers at once: whether its rows can
	 * still be read shows when they are.
	 * @param name as {@link ReportFile#folder()} gave it
	 * @return the file
	 * @throws IOException where it is there no more, or not with all that belongs to it
	 */
	public ReportFile reopen(String name) throws IOException {
		Folder folder = Folder.known(this.folders, name);
		Ticket ticket = folder.ticket();
		try {
			Profile profile = this.profiles.read(String.valueOf(ticket.order().profile()), folder.profile());
			return new ReportFile(folder, ticket, profile, this.lists,
					() -> open(folder, ticket.name(), ticket.order()));
		}
		catch (InvalidProfile ex) {
			throw new IOException("The profile of " + name + " means nothing any more", ex);
		}
	}

	/**
	 * Removes a file, whether or not it could be opened again.
	 * @param name as {@link ReportFile#folder()} gave it
	 * @throws IOException where it is there no more, or the disk does not allow it
	 */
	public void discard(String name) throws IOException {
		Folder.known(this.folders, name).remove();
	}

	/**
	 * Removes what a former process left behind, and nothing else.
	 * @param kept what stays, as {@link ReportFile#folder()} gave it
	 * @param moment what was received later stays too
	 * @throws IOException where the disk does not allow it
	 */
	public void discardAllBut(Collection<String> kept, Instant moment) throws IOException {
		for (Folder folder : Folder.in(this.folders)) {
			if (kept.contains(folder.name())) {
				folder.tidy(moment);
			}
			else if (Folder.isOlder(folder.path(), moment)) {
				folder.remove();
			}
		}
		this.uploads.discardFormer(moment);
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
		return this.tables.open(folder.content(), name,
				new TableOptions(order.sheet(), order.encoding(), order.delimiter()));
	}

	private void refuseDemonstration(Order order) {
		if (order.profile() != null && profile(order.profile()).is(Profile.Trait.DEMONSTRATION)) {
			throw ReportRefused.badRequest("Profile not for reports",
					"The profile '%s' reads the demonstration set of the product and marks each record as synthetic. Give one of these as the form field 'profile': %s."
						.formatted(order.profile(), profiles()));
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

	/** The bytes of a file. */
	@FunctionalInterface
	private interface Content {

		/** Puts them into a folder, and gives their checksum. */
		String into(Folder folder) throws IOException;

	}

	/** Whether a file must have all the columns that its profile needs. */
	private enum Strictness {

		STRICT, LENIENT

	}

}
