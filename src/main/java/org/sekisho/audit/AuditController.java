package org.sekisho.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.sekisho.audit.chain.Head;
import org.sekisho.audit.chain.Journal;
import org.sekisho.audit.chain.Trail;
import org.sekisho.audit.chain.Verification;
import org.sekisho.audit.entries.Event;
import org.sekisho.audit.entries.Outcome;
import org.sekisho.schema.InvalidQuestion;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the audit to auditors. There is no way to change it. */
@Controller
class AuditController {

	private static final int MOST = 200;

	private final Journal journal;

	private final Trail trail;

	AuditController(Journal journal, Trail trail) {
		this.journal = journal;
		this.trail = trail;
	}

	/** A page of entries. */
	record AuditPage(List<AuditEntry> entries, @Nullable String endCursor, boolean hasNextPage,
			boolean searchedEnough) {

	}

	/** The last entry. */
	record AuditHead(String sequence, String hash, String head) {

	}

	/** What a check found. */
	record AuditVerification(boolean sound, String entries, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to,
			String head, List<String> problems, List<String> remarks) {

	}

	@QueryMapping
	AuditPage audit(@Argument @Nullable String caller, @Argument @Nullable OffsetDateTime from,
			@Argument @Nullable OffsetDateTime to, @Argument @Nullable String operation,
			@Argument @Nullable String mentions, @Argument @Nullable String id, @Argument @Nullable Event event,
			@Argument @Nullable Outcome outcome, @Argument int first, @Argument @Nullable String after) {
		if (first < 1 || first > MOST) {
			throw new InvalidQuestion("first: a page has 1 to " + MOST + " entries, not " + first);
		}
		return page(new Sought(caller, from, to, operation, mentions, id, event, outcome), first, before(after));
	}

	private AuditPage page(Sought sought, int first, long before) {
		List<AuditEntry> found = new ArrayList<>();
		LongFunction<Boolean> mentioning = Sought
			.remembering(number -> line(number).filter(entry -> sought.isNamedBy(entry)).isPresent());
		long rest = read(new Trail.Wanted(before, day(sought.from(), LocalDate.MIN), day(sought.to(), LocalDate.MAX),
				sought.texts()), line -> {
					AuditEntry entry = AuditEntry.of(line);
					if (sought.matches(entry, mentioning)) {
						found.add(entry);
					}
					return found.size() <= first;
				});
		boolean more = found.size() > first;
		List<AuditEntry> page = found.subList(0, Math.min(first, found.size()));
		String end = more ? page.getLast().sequence() : (rest > 0) ? Long.toString(rest) : null;
		return new AuditPage(page, end, end != null, rest > 0);
	}

	private static LocalDate day(@Nullable OffsetDateTime moment, LocalDate otherwise) {
		return (moment != null) ? moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate() : otherwise;
	}

	private static long before(@Nullable String after) {
		try {
			return (after != null) ? Long.parseLong(after) : Long.MAX_VALUE;
		}
		catch (NumberFormatException ex) {
			throw new InvalidQuestion("after: '" + after + "' is no cursor of this list");
		}
	}

	/** The text may stand in the line of an earlier question. */
	@SchemaMapping(typeName = "AuditEntry")
	@Nullable String document(AuditEntry entry) {
		return (entry.textAt() > 0) ? line(entry.textAt()).map(AuditEntry::text).orElse(null) : entry.text();
	}

	@QueryMapping
	AuditHead auditHead() {
		Head head = this.journal.head();
		return new AuditHead(Long.toString(head.sequence()), head.hash(), head.toString());
	}

	@QueryMapping
	AuditVerification auditVerification(@Argument @Nullable String head) {
		List<Head> noted = (head == null) ? List.of()
				: List.of(Head.noted(head.strip())
					.orElseThrow(() -> new InvalidQuestion(
							"head: '" + head + "' is no head, which is a number, a colon and 64 hexadecimal digits")));
		try {
			Verification found = Verification.of(List.of(this.journal.folder()), noted);
			return new AuditVerification(found.isSound(), Long.toString(found.entries()), moment(found.from()),
					moment(found.to()), found.head().toString(), found.problems(), found.remarks());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable OffsetDateTime moment(String text) {
		return text.isEmpty() ? null : OffsetDateTime.parse(text);
	}

	private long read(Trail.Wanted wanted, Predicate<String> each) {
		try {
			return this.trail.read(wanted, each);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Optional<AuditEntry> line(long number) {
		try {
			return this.trail.line(number).map(AuditEntry::of);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
