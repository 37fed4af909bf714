package org.sekisho.facts;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.Nodes.Entry;
import org.sekisho.facts.Pack.Claim;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Reads how far a pack's source is to be relied on and what is thought of what it says.
 * The reliability is the source's, so a grade such as B2 has the same letter throughout.
 */
final class Grades {

	static final String RELIABILITY = "reliability";

	static final String GRADE = "grade";

	/** What may stand with a section, a fact or a link. */
	static final List<String> OF_CLAIMS = List.of(GRADE, "credibility", "assessment");

	private static final Pattern FORM = Pattern.compile("([A-F])?([1-6])?");

	private final Vocabulary vocabulary;

	private final Nodes nodes;

	private final ValueReader values;

	private @Nullable String reliability;

	private Claim general = Claim.NOT_JUDGED;

	Grades(Vocabulary vocabulary, Nodes nodes) {
		this.vocabulary = vocabulary;
		this.nodes = nodes;
		this.values = new ValueReader(vocabulary, nodes);
	}

	/**
	 * Takes what is thought of all that the source says out of the entries that describe
	 * it. It holds unless a section or a fact says otherwise.
	 */
	void ofSource(Map<String, Entry> entries) {
		Entry given = entries.get(RELIABILITY);
		this.reliability = (given != null) ? value(given, "Reliability") : null;
		this.general = claim(entries, Claim.NOT_JUDGED, given == null);
	}

	/** The reliability of the source, once it is read. */
	@Nullable String reliability() {
		return this.reliability;
	}

	/**
	 * Takes what is thought of all that a section says out of the entries that describe
	 * it.
	 */
	Claim ofSection(Map<String, Entry> entries) {
		return claim(entries, this.general, false);
	}

	/** Takes what is thought of a claim out of the entries that describe it. */
	Claim ofClaim(Map<String, Entry> entries, Claim wider) {
		return claim(entries, wider, false);
	}

	private Claim claim(Map<String, Entry> entries, Claim wider, boolean source) {
		String credibility = wider.credibility();
		String assessment = wider.assessment();
		Entry grade = entries.remove(GRADE);
		if (grade != null) {
			String graded = grade(grade, source);
			credibility = (graded != null) ? graded : credibility;
		}
		Entry believed = entries.remove("credibility");
		if (believed != null) {
			credibility = value(believed, "Credibility");
		}
		Entry assessed = entries.remove("assessment");
		if (assessed != null) {
			assessment = value(assessed, "IntelligenceAssessment");
		}
		return new Claim(credibility, assessment);
	}

	private @Nullable String grade(Entry entry, boolean source) {
		String text = this.nodes.text(entry.value(), GRADE);
		if (text == null) {
			return null;
		}
		Matcher parts = FORM.matcher(text);
		if (!parts.matches()) {
			this.nodes.problem(entry.at(), "grade is \"" + text
					+ "\" but must be the reliability of the source, A to F, and the credibility of what it says, "
					+ "1 to 6, such as B2, or one of both");
			return null;
		}
		String letter = parts.group(1);
		if (source && letter != null) {
			this.reliability = letter;
		}
		if (letter != null && !letter.equals(this.reliability)) {
			this.nodes.problem(entry.at(),
					"grade is \"" + text + "\", but the source's reliability is "
							+ ((this.reliability != null) ? this.reliability : "not given")
							+ ": a source has one reliability; say it with the source");
		}
		return (parts.group(2) != null)
				? this.vocabulary.scale("Credibility").flatMap(scale -> scale.named(parts.group(2))).orElseThrow()
				: null;
	}

	private @Nullable String value(Entry entry, String type) {
		Property property = new Property(entry.name(), type, false, false, false, false);
		return (String) this.values.read(property, entry.value());
	}

}
