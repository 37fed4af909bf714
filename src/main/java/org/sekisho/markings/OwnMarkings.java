package org.sekisho.markings;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Handling;
import org.sekisho.access.Role;
import org.sekisho.access.Scale;
import org.sekisho.access.UnknownMarking;

import org.springframework.stereotype.Component;

/** What savers say themselves of how something is to be handled. */
@Component
public class OwnMarkings {

	private final Scale scale;

	private final Handlings handlings;

	OwnMarkings(Scale scale, Handlings handlings) {
		this.scale = scale;
		this.handlings = handlings;
	}

	/**
	 * Reads a marking that a saver gives in place of another. Analysts make things
	 * stricter; to release them is for releasing officers.
	 * @param given its words; blank for none, null to leave it as it was
	 * @param before the text of the handling that it had; null for none
	 * @return the text of its handling; null for none
	 * @throws UnknownMarking where a word is none, or the caller is not cleared for it or
	 * may not release what was marked
	 */
	public @Nullable String of(@Nullable String given, @Nullable String before) {
		if (given == null) {
			return before;
		}
		this.handlings.requireCleared(given);
		Handling marked = Handling.of(this.scale.marking(given));
		String now = this.scale.text(marked);
		boolean released = before != null
				&& !Objects.equals(now, this.scale.text(Handling.allOf(List.of(marked, this.scale.handling(before)))));
		if (released && !Caller.current().map(caller -> caller.may(Role.RELEASING_OFFICER)).orElse(true)) {
			throw new UnknownMarking(
					"This is marked %s, and only a releasing officer may mark it less strictly. Leave the marking out to keep it, or ask one."
						.formatted(before));
		}
		return this.handlings.of(given);
	}

}
