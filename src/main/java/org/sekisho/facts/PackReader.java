package org.sekisho.facts;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.facts.InvalidPacks.Position;
import org.sekisho.facts.InvalidPacks.Problems;
import org.sekisho.facts.Nodes.Entry;
import org.sekisho.facts.Pack.Claim;
import org.sekisho.facts.Pack.Fact;
import org.sekisho.facts.Pack.Section;
import org.sekisho.facts.Pack.Value;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one pack: its source, and section by section its facts. */
public final class PackReader {

	private static final Property PAGE = new Property("page", "Int", false, false, false, false);

	private static final List<String> OF_SOURCE = List.of("publisher", "publishedOn", "language", Grades.RELIABILITY,
			"evaluation", "handling", "gradedBy");

	private static final Section WHOLE = new Section("", null, Claim.NOT_JUDGED);

	private final Vocabulary vocabulary;

	private final Problems problems;

	/**
	 * Reads packs.
	 * @param vocabulary what they are checked against
	 * @param problems what is wrong is noted here
	 */
	public PackReader(Vocabulary vocabulary, Problems problems) {
		this.vocabulary = vocabulary;
		this.problems = problems;
	}

	/**
	 * Reads one pack.
	 * @param file the pack
	 * @return what it states; nothing where it is too broken to say more about it than
	 * has been noted
	 */
	public Optional<Pack> read(Pack.File file) {
		Node root = compose(file);
		if (root == null) {
			return Optional.empty();
		}
		Nodes nodes = new Nodes(file.name(), this.problems);
		Map<String, Entry> entries = nodes.map(root, "a pack", List.of("source", "sections"), List.of());
		Grades grades = new Grades(this.vocabulary, nodes);
		FactReader facts = new FactReader(this.vocabulary, nodes, grades);
		Entry first = entries.get("source");
		Optional<Fact> source = (first != null) ? source(nodes, first.value(), grades) : Optional.empty();
		Entry sections = entries.get("sections");
		if (sections != null) {
			nodes.list(sections.value(), "sections").forEach(section -> section(nodes, section, grades, facts));
		}
		return source.map(known -> new Pack(file, known, facts.facts(), facts.ties()));
	}

	private @Nullable Node compose(Pack.File file) {
		if (file.text().indexOf('\0') >= 0) {
			return broken(file, 1,
					"this is no text but a binary file, or not in UTF-8: a pack is a text in YAML; save it in UTF-8");
		}
		int foreign = file.text().indexOf('\uFFFD');
		if (foreign >= 0) {
			long line = 1 + file.text().substring(0, foreign).chars().filter(character -> character == '\n').count();
			return broken(file, (int) line, "this is not UTF-8: save the pack in UTF-8");
		}
		try {
			Node root = new Yaml(options()).compose(new StringReader(file.text()));
			return (root != null) ? root : broken(file, 1, "the pack is empty: give it a source and sections");
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			return broken(file, line, "this is not YAML: " + ex.getProblem()
					+ ": indent with blanks, and quote texts that hold a colon or another special character");
		}
		catch (YAMLException ex) {
			return broken(file, 1, "this is not YAML: " + ex.getMessage());
		}
	}

	private static LoaderOptions options() {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(Integer.MAX_VALUE);
		return options;
	}

	private @Nullable Node broken(Pack.File file, int line, String message) {
		this.problems.add(new Position(file.name(), line), message);
		return null;
	}

	private Optional<Fact> source(Nodes nodes, Node node, Grades grades) {
		Map<String, Entry> entries = nodes.map(node, "source", List.of(Property.ID, "name"),
				Stream.concat(OF_SOURCE.stream(), Grades.OF_CLAIMS.stream()).toList());
		grades.ofSource(entries);
		FactReader reader = new FactReader(this.vocabulary, nodes, grades);
		reader.read(this.vocabulary.kind("Source"), entries, WHOLE, nodes.at(node));
		Optional<Fact> source = reader.facts().stream().findFirst();
		source.ifPresent(
				fact -> fact.values().putIfAbsent(Grades.RELIABILITY, new Value(grades.reliability(), nodes.at(node))));
		return source;
	}

	private void section(Nodes nodes, Node node, Grades grades, FactReader reader) {
		Map<String, Entry> entries = nodes.map(node, "a section", List.of("section", "facts"),
				Stream.concat(Stream.of("page"), Grades.OF_CLAIMS.stream()).toList());
		Claim claim = grades.ofSection(entries);
		Entry heading = entries.get("section");
		String name = (heading != null) ? nodes.text(heading.value(), "section") : null;
		Entry page = entries.get("page");
		Object number = (page != null) ? new ValueReader(this.vocabulary, nodes).read(PAGE, page.value()) : null;
		Entry facts = entries.get("facts");
		if (facts != null) {
			Section section = new Section((name != null) ? name : "", (Long) number, claim);
			nodes.list(facts.value(), "facts").forEach(fact -> reader.read(fact, section));
		}
	}

}
