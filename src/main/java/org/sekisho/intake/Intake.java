package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
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

	private final ReadingPlaces places;

	private final Path folders;

	Intake(Profiles profiles, Tables tables, Lists lists, ObjectProvider<Outliers> outliers, Uploads uploads,
			ReadingPlaces places, @Value("${sekisho.data:./data}") Path data) {
		this.profiles = profiles;
		this.tables = tables;
		this.lists = lists;
		this.outliers = outliers;
		this.uploads = uploads;
		this.places = places;
		this.folders = data.resolve("imports");
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
		return receive((folder) -> folder.store(content), Ticket.lastPart(givenName), order, named(order),
				Strictness.STRICT);
	}

	/**
	 * Takes a file in that was sent before.
	 * @param upload the file, which stays where it is
	 * @param order what its sender says of it
	 * @return the file, which the caller discards in the end
	 * @throws IOException where the disk does not take it; nothing is left of it then
	 * @throws ReportRefused where it is no such report; nothing is left of it then
	 */
	public ReportFile receive(Upload upload, Order order) throws IOException {
		Profile named = offered(order);
		if (named == null) {
			throw ReportRefused.badRequest("Profile missing",
					"Name the profile of the report as the form field 'profile': %s."
						.formatted(this.profiles.offeredNames()));
		}
		try (ReadingPlaces.Place _ = this.places.enter()) {
			return receive(upload::into, upload.name(), order, named, Strictness.STRICT);
		}
	}

	/** Takes a file in that is only looked at, so that columns may be missing. */
	ReportFile inspect(Upload upload, Order order) throws IOException {
		return receive(upload::into, upload.name(), order, offered(order), Strictness.LENIENT);
	}

	private ReportFile receive(Content content, String name, Order order, @Nullable Profile named,
			Strictness strictness) throws IOException {
		if (named != null && strictness == Strictness.STRICT) {
			order.checkParameters(named);
		}
		Folder folder = Folder.create(this.folders);
		try {
			String sha256 = content.into(folder);
			Table table = open(folder, name, order);
			Profile chosen = (named != null) ? named : bestOf(table);
			Profile profile = this.profiles.adjusted(chosen, ReportFile.columns(table), order.mapping(),
					order.conventions());
			if (strictness == Strictness.STRICT) {
				Fit.check(name, table, profile, order.parameters());
			}
			Order asked = order.forProfile(profile);
			Ticket ticket = new Ticket(name, sha256, table.form(), ReportFile.columns(table), table.rows(), asked,
					LocalDate.now(FIRST_TIME_ZONE), fences(strictness), asked.thresholds(this.lists));
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
			return new ReportFile(folder, ticket, profile, this.lists, () -> opened(folder, ticket));
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
		this.uploads.discardFormer(moment);
		for (Folder folder : Folder.in(this.folders)) {
			if (kept.contains(folder.name())) {
				folder.tidy(moment);
			}
			else if (Folder.isOlder(folder.path(), moment)) {
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

	private Table opened(Folder folder, Ticket ticket) throws IOException {
		try (ReadingPlaces.Place _ = this.places.enter()) {
			return open(folder, ticket.name(), ticket.order());
		}
	}

	private Table open(Folder folder, String name, Order order) throws IOException {
		return this.tables.open(folder.content(), name,
				new TableOptions(order.sheet(), order.encoding(), order.delimiter()));
	}

	private @Nullable Profile offered(Order order) {
		Profile named = named(order);
		if (named != null && named.is(Profile.Trait.DEMONSTRATION)) {
			throw ReportRefused.badRequest("Profile not for reports",
					"The profile '%s' reads the demonstration set of the product and marks each record as synthetic. Give one of these as the form field 'profile': %s."
						.formatted(named.name(), this.profiles.offeredNames()));
		}
		return named;
	}

	private @Nullable Profile named(Order order) {
		String name = order.profile();
		try {
			return (name == null) ? null
					: this.profiles.find(name)
						.orElseThrow(() -> ReportRefused.badRequest("Unknown profile",
								"There is no profile '%s'. Give one of these as the form field 'profile': %s."
									.formatted(name, this.profiles.offeredNames())));
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
