package org.sekisho.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From which mass on a RILO asks for a seizure to be reported. The true figures are not
 * public: those of {@code reference/thresholds.yml} in the data folder come first, which
 * is read afresh each time, then starter values of ours.
 */
@Component
public class Thresholds {

	private static final Logger LOG = LoggerFactory.getLogger(Thresholds.class);

	private static final String FILE = "thresholds.yml";

	/**
	 * Senders of reports are told this, too: where the data folder is, is not for them.
	 */
	private static final String OWN = "reference/" + FILE;

	private final Path own;

	private final List<Entry> ours;

	Thresholds(@Value("${sekisho.data:./data}") Path data) {
		this.own = data.resolve("reference").resolve(FILE);
		this.ours = entries(ReferenceFile.shipped(FILE));
		current();
	}

	/**
	 * The thresholds as they stand now.
	 * @return thresholds that do not change while a file is read
	 * @throws InvalidReference where the user's own cannot be read
	 */
	public Current current() {
		return new Current(
				Stream.concat(own(this.own).stream().flatMap(file -> entries(file).stream()), this.ours.stream())
					.toList());
	}

	private static List<Entry> entries(ReferenceFile file) {
		return file.items().stream().map(Thresholds::entry).toList();
	}

	private static Optional<ReferenceFile> own(Path file) {
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		try {
			return Optional.of(ReferenceFile.parse(OWN, Files.readString(file)));
		}
		catch (CharacterCodingException ex) {
			throw new InvalidReference(OWN, "this is not UTF-8", "Save the file in UTF-8.");
		}
		catch (IOException ex) {
			LOG.error("{} cannot be read", file, ex);
			throw new InvalidReference(OWN, "the server cannot read the file",
					"Let the user of the server read it, or remove it.");
		}
	}

	private static Entry entry(ReferenceFile part) {
		part.parts(List.of("name", "rilos", "substances", "kilograms", "validFrom", "validTo"));
		String name = part.part("name").text();
		return new Entry(part.texts("rilos").stream().map(Wording::folded).collect(Collectors.toSet()),
				Set.copyOf(part.part("substances").texts()), part.part("kilograms").number(),
				new Code(name, name, part.day("validFrom"), part.day("validTo")));
	}

	/**
	 * Thresholds as they stood at some moment.
	 *
	 * @param entries the first that fits holds
	 */
	public record Current(List<Entry> entries) {

		/** Those of nobody. */
		public static final Current NONE = new Current(List.of());

		/**
		 * Whether a threshold is for a RILO, and not just for all.
		 * @param rilo the receiving RILO, however written
		 * @return whether it is named
		 */
		public boolean name(String rilo) {
			return this.entries.stream().anyMatch(entry -> entry.rilos().contains(Wording.folded(rilo)));
		}

		/**
		 * Finds the threshold of a RILO: the first that is named for it, or for all, and
		 * is valid on the day.
		 * @param rilo the receiving RILO, such as {@code asia-pacific}, however written
		 * @param substanceId such as {@code substance:heroin}
		 * @param day the day of the seizure
		 * @return the threshold, if there is one
		 */
		public Optional<Threshold> find(String rilo, String substanceId, LocalDate day) {
			String key = Wording.folded(rilo);
			return this.entries.stream()
				.filter(entry -> entry.rilos().isEmpty() || entry.rilos().contains(key))
				.filter(entry -> entry.substances().contains(substanceId) && entry.validity().validOn(day))
				.findFirst()
				.map(entry -> new Threshold(rilo, entry.validity().label(), entry.massKg()));
		}

	}

	/**
	 * A mass below which a RILO does not ask for a report.
	 *
	 * @param rilo who asks
	 * @param name whose figure it is, and of what
	 * @param massKg in kilograms
	 */
	public record Threshold(String rilo, String name, BigDecimal massKg) {

	}

	/**
	 * A figure as it is written down.
	 *
	 * @param rilos for whom it holds, in folded letters; empty for all
	 * @param substances ids of the substances for which it holds
	 * @param massKg in kilograms
	 * @param validity on which days it holds, and its name
	 */
	public record Entry(Set<String> rilos, Set<String> substances, BigDecimal massKg, Code validity) {

	}

}
