package org.sekisho.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The end of the journal, where one thread writes. */
final class Writing implements AutoCloseable {

	/** Texts that are remembered. One that was forgotten stands in a file once more. */
	private static final int TEXTS = 10_000;

	private final Journal.Settings settings;

	private final Clock clock;

	private final Map<String, Long> texts = new HashMap<>();

	private final long sync;

	private volatile Head head;

	private @Nullable OpenVolume open;

	private boolean durable = true;

	private long forced = System.nanoTime();

	Writing(Journal.Settings settings, Clock clock, Found found) throws IOException {
		this.settings = settings;
		this.sync = settings.sync().toNanos();
		this.clock = clock;
		this.head = found.head();
		this.open = found.volume().isPresent() ? new OpenVolume(found.volume().get()) : null;
	}

	Head head() {
		return this.head;
	}

	boolean isDurable() {
		return this.durable;
	}

	/**
	 * Writes lines, all or none.
	 * @param entries what they say; null for no line
	 * @param last whether nothing comes after them
	 * @return the last line after each of them
	 */
	List<Head> append(List<@Nullable Entry> entries, boolean last) throws IOException {
		try {
			OpenVolume volume = volumeFor(this.clock.instant());
			ByteArrayOutputStream lines = new ByteArrayOutputStream();
			List<Head> heads = compose(entries, this.clock.instant(), lines);
			if (lines.size() > 0) {
				volume.append(lines.toByteArray());
				this.durable = false;
				this.head = heads.getLast();
			}
			if (last || entries.isEmpty() || System.nanoTime() - this.forced >= this.sync) {
				force();
			}
			return heads;
		}
		catch (IOException | RuntimeException ex) {
			this.texts.clear();
			throw ex;
		}
	}

	private List<Head> compose(List<@Nullable Entry> entries, Instant now, ByteArrayOutputStream lines) {
		List<Head> heads = new ArrayList<>();
		Head end = this.head;
		for (Entry entry : entries) {
			if (entry != null) {
				Line line = Line.of(end.sequence() + 1, end.hash(), now, members(entry, end.sequence() + 1));
				end = new Head(line.sequence(), line.hash());
				lines.writeBytes((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
			}
			heads.add(end);
		}
		return heads;
	}

	private String members(Entry entry, long number) {
		Entry.Text text = entry.text();
		if (text == null) {
			return entry.members();
		}
		Long known = this.texts.get(text.sha256());
		if (known == null) {
			if (this.texts.size() >= TEXTS) {
				this.texts.clear();
			}
			this.texts.put(text.sha256(), number);
		}
		return entry.members() + ",\"sha256\":\"" + text.sha256()
				+ ((known != null) ? "\",\"textAt\":" + known : "\",\"text\":" + text.json());
	}

	/**
	 * A day never begins before the one of the last file, whatever the clock is set to.
	 */
	private OpenVolume volumeFor(Instant now) throws IOException {
		LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
		OpenVolume current = this.open;
		if (current != null && !day.isAfter(current.volume().day()) && current.size() < this.settings.largest()) {
			return current;
		}
		if (current != null) {
			force();
			day = day.isBefore(current.volume().day()) ? current.volume().day() : day;
		}
		OpenVolume next = new OpenVolume(Volume.beginning(this.settings.folder(), day, this.head.sequence() + 1));
		Private.forceFolder(this.settings.folder());
		if (current != null) {
			current.close();
		}
		this.texts.clear();
		this.open = next;
		return next;
	}

	private void force() throws IOException {
		OpenVolume volume = this.open;
		if (volume != null && !this.durable) {
			volume.force();
			Private.write(this.settings.folder().resolve(Head.FILE),
					new Head.Durable(this.head, volume.volume().name(), volume.size()).text()
						.getBytes(StandardCharsets.UTF_8));
			this.durable = true;
		}
		this.forced = System.nanoTime();
	}

	@Override
	public void close() throws IOException {
		if (this.open != null) {
			this.open.close();
		}
	}

}
