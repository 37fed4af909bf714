package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a start finds of the journal, once what a killed process left half written is set
 * aside.
 *
 * @param head what the next line follows
 * @param volume the file to go on with; empty without any, and where its end is missing
 * @param damage what was set aside or is missing; what is told of each, as members of a
 * JSON object
 */
record Found(Head head, Optional<Volume> volume, List<String> damage) {

	static Found in(Path folder) throws IOException {
		List<Volume> volumes = Volume.in(List.of(folder));
		Optional<Head.Durable> durable = Head.Durable.read(folder);
		Search search = new Search(folder);
		if (!volumes.isEmpty()) {
			search.through(volumes, durable);
		}
		Head noted = durable.map(Head.Durable::head).orElse(Head.NONE);
		if (noted.sequence() > search.head.sequence()) {
			search.damage.add("\"missing\":\"" + (search.head.sequence() + 1) + " to " + noted.sequence() + "\"");
			// Numbers go on from the head, so that the gap stays in sight.
			return new Found(noted, Optional.empty(), search.damage);
		}
		if (durable.isEmpty() && !volumes.isEmpty()) {
			search.damage.add("\"missing\":\"" + Head.FILE + "\"");
		}
		return new Found(search.head, volumes.isEmpty() ? Optional.empty() : Optional.of(volumes.getLast()),
				search.damage);
	}

	private static final class Search {

		private final Path folder;

		private final List<String> damage = new ArrayList<>();

		private Head head = Head.NONE;

		/** Whether the head is known, and not only its number. */
		private boolean linked;

		Search(Path folder) {
			this.folder = folder;
		}

		/** Only what came after the durable head can be half written. */
		void through(List<Volume> volumes, Optional<Head.Durable> durable) throws IOException {
			Volume last = volumes.getLast();
			if (durable.isPresent() && durable.get().file().equals(last.name())
					&& durable.get().bytes() <= Files.size(last.file())) {
				this.head = durable.get().head();
				this.linked = true;
				through(last, durable.get().bytes(), true);
				return;
			}
			for (Volume volume : volumes.subList(Math.max(0, volumes.size() - 2), volumes.size())) {
				if (volume.first() != this.head.sequence() + 1) {
					this.head = new Head(volume.first() - 1, Line.ORIGIN);
					this.linked = volume.first() == 1;
				}
				through(volume, 0, volume.equals(last));
			}
		}

		private void through(Volume volume, long from, boolean last) throws IOException {
			long sound = from;
			try (Lines lines = new Lines(volume.file(), from)) {
				for (Optional<byte[]> line = lines.next(); line.isPresent() && lines.isWhole()
						&& follows(line.get()); line = lines.next()) {
					sound = lines.offset();
				}
			}
			if (last && sound < Files.size(volume.file())) {
				setAside(volume, sound);
			}
		}

		private boolean follows(byte[] bytes) {
			Optional<Line> line = Line.sound(bytes)
				.filter(next -> next.sequence() == this.head.sequence() + 1
						&& (!this.linked || next.previous().equals(this.head.hash())));
			line.ifPresent(next -> this.head = new Head(next.sequence(), next.hash()));
			this.linked |= line.isPresent();
			return line.isPresent();
		}

		private void setAside(Volume volume, long from) throws IOException {
			byte[] all = Files.readAllBytes(volume.file());
			byte[] damaged = Arrays.copyOfRange(all, (int) from, all.length);
			String name = "damaged-after-" + this.head.sequence() + "-" + Line.hash(damaged).substring(0, 12) + ".bin";
			Private.write(this.folder.resolve(name), damaged);
			OpenVolume.cut(volume.file(), from);
			this.damage.add("\"setAside\":\"" + name + "\",\"bytes\":" + damaged.length + ",\"sha256\":\""
					+ Line.hash(damaged) + "\"");
		}

	}

}
