package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes entries down, in the order in which they come. One thread writes all that wait at
 * once, so that what one entry costs does not grow with the number of those who wait.
 */
public final class Journal implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

	private static final int AT_ONCE = 1_000;

	private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

	private final Path folder;

	private final FileChannel lock;

	private final Writing writing;

	private final long pause;

	private final List<String> damage;

	private final Thread writer;

	private volatile boolean closed;

	private Journal(Settings settings, Clock clock) throws IOException {
		this.folder = Private.folder(settings.folder());
		this.lock = locked(this.folder);
		Found found = Found.in(this.folder);
		this.damage = found.damage();
		this.writing = new Writing(settings, clock, found);
		this.pause = settings.sync().toNanos();
		this.writer = Thread.ofPlatform().name("audit").daemon().unstarted(this::write);
	}

	/**
	 * How a journal is kept.
	 *
	 * @param folder where
	 * @param largest in bytes; then another file begins, as it does each day
	 * @param sync after this long at most an entry is surely on disk; zero for before
	 * anybody learns that it is written
	 */
	public record Settings(Path folder, long largest, Duration sync) {

	}

	/** Who waits for an entry to be written; without an entry, for the end. */
	private record Waiting(@Nullable Entry entry, CompletableFuture<Head> written) {

	}

	/**
	 * Goes on with a journal, or begins one. What a killed process left half written is
	 * set aside.
	 * @param settings how it is kept
	 * @param clock tells when entries are written
	 * @return the journal
	 * @throws IOException where the folder cannot be written to, or another process does
	 */
	public static Journal open(Settings settings, Clock clock) throws IOException {
		Journal journal = new Journal(settings, clock);
		journal.writer.start();
		return journal;
	}

	/**
	 * Takes an entry down, and comes back when it is written.
	 * @param entry what it says
	 * @return the line
	 * @throws JournalFailed where it cannot be written
	 */
	public Head append(Entry entry) {
		CompletableFuture<Head> written = new CompletableFuture<>();
		if (this.closed) {
			throw new JournalFailed(new IOException("the server has stopped"));
		}
		this.queue.add(new Waiting(entry, written));
		try {
			return written.join();
		}
		catch (CompletionException ex) {
			throw new JournalFailed((ex.getCause() != null) ? ex.getCause() : ex);
		}
	}

	/**
	 * The last line.
	 * @return its number and hash
	 */
	public Head head() {
		return this.writing.head();
	}

	/**
	 * What was found damaged when it was opened.
	 * @return members of a JSON object for each
	 */
	public List<String> damage() {
		return this.damage;
	}

	/**
	 * Where it is kept.
	 * @return the folder
	 */
	public Path folder() {
		return this.folder;
	}

	private void write() {
		List<Waiting> group = new ArrayList<>();
		boolean last = false;
		while (!last) {
			group.clear();
			Waiting first = next();
			if (first != null) {
				group.add(first);
				this.queue.drainTo(group, AT_ONCE);
			}
			last = group.stream().anyMatch(waiting -> waiting.entry() == null);
			write(group, last);
		}
	}

	private @Nullable Waiting next() {
		try {
			return this.writing.isDurable() ? this.queue.take() : this.queue.poll(this.pause, TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			// Only close ends this thread, so that nothing that waits is lost.
			return null;
		}
	}

	private void write(List<Waiting> group, boolean last) {
		try {
			List<Head> written = this.writing.append(group.stream().map(Waiting::entry).toList(), last);
			for (int i = 0; i < group.size(); i++) {
				group.get(i).written().complete(written.get(i));
			}
		}
		catch (IOException | RuntimeException | Error ex) {
			// Whoever waits would wait for ever if this thread ended.
			LOG.error("The audit in {} cannot be written, so nothing is answered", this.folder, ex);
			group.forEach(waiting -> waiting.written().completeExceptionally(ex));
		}
	}

	/** Writes what waits, and has all on disk. */
	@Override
	public void close() throws IOException {
		this.closed = true;
		this.queue.add(new Waiting(null, new CompletableFuture<>()));
		try {
			this.writer.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.writing.close();
		this.lock.close();
	}

	private static FileChannel locked(Path folder) throws IOException {
		Path file = folder.resolve("lock");
		FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE),
				Private.file(file));
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return channel;
			}
		}
		catch (OverlappingFileLockException ex) {
			// The same, in this process.
		}
		channel.close();
		throw new IOException(folder + " is in use by another process");
	}

}
