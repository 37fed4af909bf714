package org.sekisho.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.annotation.PreDestroy;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Role;
import org.sekisho.audit.chain.Entry;
import org.sekisho.audit.chain.Head;
import org.sekisho.audit.chain.Journal;
import org.sekisho.audit.chain.JournalFailed;
import org.sekisho.audit.entries.Event;
import org.sekisho.audit.entries.Json;
import org.sekisho.audit.entries.Shortened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes entries, those on the start and the end of the server among them. The log tells
 * the head then, so that whoever keeps logs elsewhere can prove what it was.
 */
class Recorder {

	private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

	private final Journal journal;

	Recorder(Journal journal) {
		this.journal = journal;
		Head former = journal.head();
		for (String damage : journal.damage()) {
			LOG.error("The audit in {} was damaged: {}", journal.folder(), damage);
			journal.append(new Entry(event(Event.DAMAGE) + "," + damage, null));
		}
		journal.append(new Entry(event(Event.START), null));
		LOG.info("The audit goes on from {} (note it elsewhere)", former);
	}

	private static String event(Event event) {
		return Json.members(Map.of("event", event));
	}

	/**
	 * Writes what there is to say of a look now.
	 * @param look the look
	 * @param event what about it
	 * @param said what else there is to say, in its order
	 * @throws JournalFailed where it cannot be written
	 */
	void record(Look look, Event event, Map<String, ?> said) {
		record(look, event, said, null);
	}

	/**
	 * The same, with a long text that other entries may have in common.
	 * @param text the document of a question
	 */
	void record(Look look, Event event, Map<String, ?> said, @Nullable String text) {
		Map<String, @Nullable Object> entry = new LinkedHashMap<>();
		entry.put("event", event);
		entry.put("id", look.id());
		Caller caller = look.caller();
		if (caller != null) {
			entry.put("caller", Shortened.cut(caller.name()));
			entry.put("roles", caller.roles().stream().sorted().map(Role::name).toList());
		}
		entry.put("address", look.address());
		entry.putAll(said);
		entry.putAll(look.notes());
		entry.put("records", look.records());
		entry.put("ms", look.duration().toMillis());
		entry.values().removeIf(Objects::isNull);
		this.journal.append(new Entry(Json.members(entry),
				(text != null) ? new Entry.Text(DigestUtils.sha256Hex(text), Json.of(text)) : null));
	}

	@PreDestroy
	void stop() {
		this.journal.append(new Entry(event(Event.STOP), null));
		LOG.info("The audit ends at {} (note it elsewhere)", this.journal.head());
	}

}
